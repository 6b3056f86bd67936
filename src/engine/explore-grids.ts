import type { FacetColumn, TitleColumns } from '../core/model.ts';
import { type Side, tallyFacet, tallyGrid, tallySide } from '../core/tally.ts';
import type { CountGrid } from './contract.ts';

/** As many as can be read at once, and as fit beside each other on a phone. */
const GENRES = 10;
const COUNTRIES = 8;
const DECADE = 10;
const MAX_YEAR = 0xffff;

/** The names that most passing rows have, most first. */
function topNames(titles: TitleColumns, column: FacetColumn, passes: Uint8Array, most: number): number[] {
  const { films, series } = tallyFacet(titles, column, passes);
  const counts = films.map((n, i) => n + (series[i] as number));
  return [...counts.keys()]
    .filter((name) => (counts[name] as number) > 0)
    .sort((a, b) => (counts[b] as number) - (counts[a] as number))
    .slice(0, most);
}

function sideOf({ starts, of, names }: FacetColumn, top: readonly number[]): Side {
  const at = new Int16Array(names.length).fill(-1);
  for (const [place, name] of top.entries()) at[name] = place;
  return { starts, of, at, places: top.length };
}

/** The decades from the first to the last that a passing row has. */
function decadeSide({ rows, year }: TitleColumns, passes: Uint8Array): { side: Side; decades: number[] } {
  let first = MAX_YEAR;
  let last = 0;
  for (let row = 0; row < rows; row++) {
    const y = year[row] as number;
    if (!passes[row] || y === 0) continue;
    if (y < first) first = y;
    if (y > last) last = y;
  }
  const start = Math.floor(first / DECADE);
  const decades: number[] = [];
  for (let decade = start; decade * DECADE <= last; decade++) decades.push(decade * DECADE);
  const at = new Int16Array(MAX_YEAR + 1).fill(-1);
  for (let y = first; y <= last; y++) at[y] = Math.floor(y / DECADE) - start;
  const starts = new Uint32Array(rows + 1);
  for (let row = 0; row <= rows; row++) starts[row] = row;
  return { side: { starts, of: year, at, places: decades.length }, decades };
}

function gridOf<Column>(
  names: { readonly rows: string[]; readonly columns: Column[] },
  down: Side,
  across: Side,
  passes: Uint8Array,
): CountGrid<Column> {
  return {
    ...names,
    counts: [...tallyGrid(down, across, passes)],
    columnTotals: [...tallySide(across, passes)],
  };
}

const namesOf = (column: FacetColumn, top: readonly number[]) => top.map((name) => column.names[name] ?? '');

/** How the titles of the countries that have most divide among the genres that have most. */
export function genreByCountry(titles: TitleColumns, passes: Uint8Array): CountGrid<string> {
  const { genre, country } = titles.facets;
  const genres = topNames(titles, genre, passes, GENRES);
  const countries = topNames(titles, country, passes, COUNTRIES);
  const names = { rows: namesOf(genre, genres), columns: namesOf(country, countries) };
  return gridOf(names, sideOf(genre, genres), sideOf(country, countries), passes);
}

/** How the titles of each decade divide among the genres that have most. */
export function genreByDecade(titles: TitleColumns, passes: Uint8Array): CountGrid<number> {
  const { genre } = titles.facets;
  const genres = topNames(titles, genre, passes, GENRES);
  const { side, decades } = decadeSide(titles, passes);
  return gridOf({ rows: namesOf(genre, genres), columns: decades }, sideOf(genre, genres), side, passes);
}
