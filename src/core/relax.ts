import { FILTER_PARTS, type Filter, type FilterPart } from '../catalogue/filter.ts';
import { allowedRows, countAllowed, type PersonalRows } from './filters.ts';
import type { TitleColumns } from './model.ts';

/** The parts whose removal alone brings titles back, most first. */
export function partsToRelax(
  titles: TitleColumns,
  filter: Filter,
  personal: PersonalRows,
): { part: FilterPart; left: number }[] {
  return FILTER_PARTS.map((part) => ({
    part,
    left: countAllowed(allowedRows(titles, filter, personal, part)),
  }))
    .filter(({ left }) => left > 0)
    .sort((a, b) => b.left - a.left);
}
