import { FILTER_PARTS, type Filter, type FilterPart, OPEN_FILTER } from '../catalogue/filter.ts';
import { allowedRows, type PersonalRows } from './filters.ts';
import type { TitleColumns } from './model.ts';

const EVERYTHING: Filter = { ...OPEN_FILTER, seen: 'any' };
const NOBODY: PersonalRows = { seen: new Set(), never: new Set() };

/** Which parts of the filter each row fails, a bit a part in the order of FILTER_PARTS; 0 for a row that passes all. */
export function failedParts(titles: TitleColumns, filter: Filter, personal: PersonalRows): Uint16Array {
  const failed = new Uint16Array(titles.rows);
  for (const [bit, part] of FILTER_PARTS.entries()) {
    const alone: Filter = part === 'never' ? EVERYTHING : { ...EVERYTHING, [part]: filter[part] };
    const said = {
      seen: personal.seen,
      never: part === 'never' ? personal.never : NOBODY.never,
      among: part === 'among' ? (personal.among ?? null) : null,
    };
    const allowed = allowedRows(titles, alone, said);
    for (let row = 0; row < failed.length; row++)
      if (!allowed[row]) failed[row] = (failed[row] ?? 0) | (1 << bit);
  }
  return failed;
}

/** 1 for every row that passes all parts of the filter, those named in `without` left out of account. */
export function passing(failed: Uint16Array, without: readonly FilterPart[] = []): Uint8Array {
  const left = without.reduce((bits, part) => bits & ~(1 << FILTER_PARTS.indexOf(part)), 0xffff);
  // A loop: `Uint8Array.from` with a function takes twenty times as long.
  const passes = new Uint8Array(failed.length);
  for (let row = 0; row < passes.length; row++) passes[row] = (failed[row] as number) & left ? 0 : 1;
  return passes;
}
