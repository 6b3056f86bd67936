import { choose, stateOf } from '../../filters/three-states.ts';
import { percent, SHOWN } from '../../strings/en-explore.ts';
import { emptyShown, type Told } from '../chart.ts';
import type { CellMark, GridShown } from '../forms/grid.ts';

/** Fewer titles of a country make no finding. */
const ENOUGH = 20;

/** Both chosen, or both let go when they were. */
function pickBoth({ filter }: Told, genre: string, country: string): Pick<CellMark, 'chosen' | 'pick'> {
  const chosen = stateOf(filter.genre, genre) === 'only' && stateOf(filter.country, country) === 'only';
  const alone = (name: string) => ({ include: [name], exclude: [] });
  const pick = chosen
    ? {
        ...filter,
        genre: choose(filter.genre, genre, 'only'),
        country: choose(filter.country, country, 'only'),
      }
    : { ...filter, genre: alone(genre), country: alone(country) };
  return { chosen, pick };
}

/** How the titles of each country divide among the genres; a cell chooses its genre and its country. */
export function genreByCountry(told: Told): GridShown {
  const words = SHOWN.genreByCountry;
  const { rows, columns, counts, columnTotals } = told.explored.genreByCountry;
  if (rows.length === 0 || columns.length === 0)
    return { ...emptyShown(words.name, words.what, words.none), rows, columns, asked: [] };
  const total = (column: number) => columnTotals[column] ?? 0;
  const marks = counts.map((n, i): CellMark => {
    const column = i % columns.length;
    const [genre = '', country = ''] = [rows[Math.floor(i / columns.length)], columns[column]];
    const share = total(column) ? n / total(column) : 0;
    return {
      words: words.mark(genre, country, n, total(column)),
      share,
      count: n,
      ...pickBoth(told, genre, country),
    };
  });
  const all = columnTotals.reduce((sum, n) => sum + n, 0);
  const sumOf = (row: number) =>
    counts.slice(row * columns.length, (row + 1) * columns.length).reduce((sum, n) => sum + n, 0);
  const lead = (i: number) => (marks[i]?.share ?? 0) - sumOf(Math.floor(i / columns.length)) / all;
  const enough = marks.flatMap((_, i) => (total(i % columns.length) >= ENOUGH ? [i] : []));
  const best = enough.reduce((a, b) => (lead(b) > lead(a) ? b : a), enough[0] ?? 0);
  const [row, column] = [Math.floor(best / columns.length), best % columns.length];
  return {
    title: words.most(
      percent(counts[best] ?? 0, total(column)),
      columns[column] ?? '',
      rows[row] ?? '',
      percent(sumOf(row), all),
    ),
    what: words.what,
    marks,
    table: {
      head: words.head,
      rows: counts.map((n, i) => [
        rows[Math.floor(i / columns.length)] ?? '',
        columns[i % columns.length] ?? '',
        n,
        total(i % columns.length),
      ]),
    },
    empty: null,
    rows,
    columns,
    asked: [...told.filter.genre.include, ...told.filter.country.include],
  };
}
