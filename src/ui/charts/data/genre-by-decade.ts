import { stateOf } from '../../filters/three-states.ts';
import { percent, SHOWN } from '../../strings/en-explore.ts';
import { emptyShown, type Told } from '../chart.ts';
import type { CellMark, GridShown } from '../forms/grid.ts';

/** A share of fewer titles swings too much to be drawn. */
const ENOUGH = 30;
const DECADE = 10;

/** The decades that can be drawn: from the first that has enough titles on, and of those after it those that have. */
const enough = (totals: readonly number[]) => totals.flatMap((n, i) => (n >= ENOUGH ? [i] : []));

function pickCell({ filter }: Told, genre: string, decade: number): Pick<CellMark, 'chosen' | 'pick'> {
  const { from, to } = filter.years;
  const chosen = stateOf(filter.genre, genre) === 'only' && from === decade && to === decade + DECADE - 1;
  const pick = chosen
    ? { ...filter, genre: { include: [], exclude: [] }, years: { from: null, to: null } }
    : {
        ...filter,
        genre: { include: [genre], exclude: [] },
        years: { from: decade, to: decade + DECADE - 1 },
      };
  return { chosen, pick };
}

/** The share of each genre among each decade's titles; a place chooses its genre and its decade. */
export function genreByDecade(told: Told): GridShown {
  const words = SHOWN.genreByDecade;
  const grid = told.explored.genreByDecade;
  const kept = enough(grid.columnTotals);
  const { rows } = grid;
  const decades = kept.map((i) => grid.columns[i] ?? 0);
  const columns = decades.map(words.decade);
  if (rows.length === 0 || kept.length === 0)
    return { ...emptyShown(words.name, words.what(ENOUGH), words.none), rows, columns, asked: [] };
  const totals = kept.map((i) => grid.columnTotals[i] ?? 0);
  const cells = rows.flatMap((genre, row) =>
    kept.map((from, column) => ({ genre, column, n: grid.counts[row * grid.columns.length + from] ?? 0 })),
  );
  const marks = cells.map(
    ({ genre, column, n }): CellMark => ({
      words: words.mark(genre, columns[column] ?? '', n, totals[column] ?? 0),
      share: n / (totals[column] || 1),
      count: n,
      ...pickCell(told, genre, decades[column] ?? 0),
    }),
  );
  const last = columns.length - 1;
  const change = (row: number) =>
    Math.abs((marks[row * columns.length + last]?.share ?? 0) - (marks[row * columns.length]?.share ?? 0));
  const most = rows.reduce((best, _, row) => (change(row) > change(best) ? row : best), 0);
  const says = (column: number) =>
    percent(cells[most * columns.length + column]?.n ?? 0, totals[column] ?? 0);
  return {
    title: words.most(rows[most] ?? '', says(0), columns[0] ?? '', says(last), columns[last] ?? ''),
    what: words.what(ENOUGH),
    marks,
    table: {
      head: words.head,
      rows: cells.map(({ genre, column, n }) => [genre, columns[column] ?? '', n, totals[column] ?? 0]),
    },
    empty: null,
    rows,
    columns,
    asked: told.filter.genre.include,
  };
}
