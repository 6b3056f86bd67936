import { type Facet, FILTER_PARTS, type Filter, type FilterPart, type Range } from '../catalogue/filter.ts';
import type { FacetColumn, TitleColumns } from './model.ts';

/** What the visitor said of rows, as the filter needs it. */
export interface PersonalRows {
  readonly seen: ReadonlySet<number>;
  readonly never: ReadonlySet<number>;
  /** Rows of the filter's `among`; null or absent when it names none. */
  readonly among?: ReadonlySet<number> | null;
}

/** Sets to 0 every row that has an excluded name, or none of the included ones. Names unknown here let nothing in. */
function byFacet(allowed: Uint8Array, column: FacetColumn, filter: Filter[Facet]): void {
  if (!filter.include.length && !filter.exclude.length) return;
  const flag = new Uint8Array(column.names.length);
  for (const [i, name] of column.names.entries())
    flag[i] = (filter.include.includes(name) ? 1 : 0) | (filter.exclude.includes(name) ? 2 : 0);
  const needed = filter.include.length ? 1 : 0;
  for (let row = 0; row < allowed.length; row++) {
    let seen = 0;
    for (let i = column.starts[row] ?? 0; i < (column.starts[row + 1] ?? 0); i++)
      seen |= flag[column.of[i] ?? 0] ?? 0;
    if (seen & 2 || (seen & needed) !== needed) allowed[row] = 0;
  }
}

/** Unknown values (0) do not pass a range that is closed on a side. */
function byRange(allowed: Uint8Array, column: Uint16Array, range: Range): void {
  if (range.from === null && range.to === null) return;
  const from = Math.max(1, range.from ?? 1);
  const to = range.to ?? Number.POSITIVE_INFINITY;
  for (let row = 0; row < allowed.length; row++) {
    const value = column[row] ?? 0;
    if (value < from || value > to) allowed[row] = 0;
  }
}

function bySet(allowed: Uint8Array, rows: ReadonlySet<number>, keep: boolean): void {
  if (keep) {
    for (let row = 0; row < allowed.length; row++) if (!rows.has(row)) allowed[row] = 0;
  } else for (const row of rows) allowed[row] = 0;
}

/** One part of the filter, applied to `allowed` in place. */
function applyPart(
  allowed: Uint8Array,
  part: FilterPart,
  titles: TitleColumns,
  filter: Filter,
  personal: PersonalRows,
): void {
  if (part === 'type') {
    const wanted = filter.type === 'series' ? 1 : 0;
    if (filter.type !== null)
      for (let row = 0; row < allowed.length; row++) if (titles.type[row] !== wanted) allowed[row] = 0;
  } else if (part === 'years') byRange(allowed, titles.year, filter.years);
  else if (part === 'minutes') byRange(allowed, titles.minutes, filter.minutes);
  else if (part === 'seen') {
    if (filter.seen !== 'any') bySet(allowed, personal.seen, filter.seen === 'seen');
  } else if (part === 'among') {
    if (personal.among) bySet(allowed, personal.among, true);
  } else if (part === 'never') bySet(allowed, personal.never, false);
  else byFacet(allowed, titles.facets[part], filter[part]);
}

/** 1 for every row that passes, by row. `without` leaves one part of the filter out. */
export function allowedRows(
  titles: TitleColumns,
  filter: Filter,
  personal: PersonalRows,
  without?: FilterPart,
): Uint8Array {
  const allowed = new Uint8Array(titles.rows).fill(1);
  for (const part of FILTER_PARTS) if (part !== without) applyPart(allowed, part, titles, filter, personal);
  return allowed;
}

/** How many rows pass. */
export function countAllowed(allowed: Uint8Array): number {
  let n = 0;
  for (const one of allowed) n += one;
  return n;
}
