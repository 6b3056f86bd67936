import { CHART, SHOWN } from '../../strings/en-explore.ts';
import { emptyShown, type Told } from '../chart.ts';
import type { ColumnMark, ColumnsShown } from '../forms/columns.ts';
import { YEAR_STEPS } from './years.ts';

/** Titles by the year the source added them, films and series apart; to be read only, since no filter asks for it. */
export function added({ explored: { added: counted, left } }: Told): ColumnsShown {
  const words = SHOWN.added;
  const { first, counts } = counted;
  if (counts.length === 0) {
    const why = left === 0 ? CHART.nonePass : words.none;
    return { ...emptyShown(words.name, words.what, why), steps: YEAR_STEPS, notes: [], apart: true };
  }
  const marks = counts.map(
    ({ films, series }, i): ColumnMark => ({
      words: words.mark(first + i, films, series),
      at: first + i,
      films,
      series,
      chosen: false,
      pick: null,
    }),
  );
  const size = (i: number) => (marks[i]?.films ?? 0) + (marks[i]?.series ?? 0);
  const peak = marks.reduce((best, _, i) => (size(i) > size(best) ? i : best), 0);
  const last = marks.length - 1;
  const most = words.most(first + peak, size(peak));
  return {
    title: peak === last ? most : words.since(most, size(last), first + last),
    what: words.what,
    marks,
    table: { head: words.head, rows: marks.map(({ at, films, series }) => [at, films, series]) },
    empty: null,
    steps: YEAR_STEPS,
    notes: peak === last ? [peak] : [peak, last],
    apart: true,
    unit: CHART.titles,
  };
}
