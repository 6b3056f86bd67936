import type { Filter, Range } from '../../../catalogue/filter.ts';
import { CHART, SHOWN } from '../../strings/en-explore.ts';
import { emptyShown, type Told } from '../chart.ts';
import type { ColumnMark, ColumnsShown } from '../forms/columns.ts';

/** Distances between years that read well on an axis. */
export const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100];

const covers = ({ from, to }: Range, year: number) =>
  (from !== null || to !== null) && year >= (from ?? year) && year <= (to ?? year);

/** The filter with a range of years, or with none when that very range was chosen before. */
function withYears(filter: Filter, from: number, to: number): Filter {
  const again = filter.years.from === from && filter.years.to === to;
  return { ...filter, years: again ? { from: null, to: null } : { from, to } };
}

/** Titles by year of release, films and series; a year or a run of years can be chosen. */
export function years({ explored: { years: counted }, filter }: Told): ColumnsShown {
  const words = SHOWN.years;
  const { first, counts } = counted;
  if (counts.length === 0)
    return { ...emptyShown(words.name, words.what, words.none), steps: YEAR_STEPS, notes: [], apart: false };
  const marks = counts.map(({ films, series }, i): ColumnMark => {
    const year = first + i;
    return {
      words: words.mark(year, films, series),
      at: year,
      films,
      series,
      chosen: covers(filter.years, year),
      pick: withYears(filter, year, year),
    };
  });
  const size = (mark: ColumnMark | undefined) => (mark ? mark.films + mark.series : 0);
  const total = marks.reduce((sum, mark) => sum + size(mark), 0);
  const peak = marks.reduce((best, mark, i) => (size(mark) > size(marks[best]) ? i : best), 0);
  const chosen = marks.flatMap((mark, i) => (mark.chosen ? [i] : []));
  const [from, to] = [chosen[0], chosen.at(-1)];
  const range = from === undefined || to === undefined ? null : ([from, to] as const);
  const inRange = chosen.reduce((sum, i) => sum + size(marks[i]), 0);
  return {
    title: range
      ? words.chosen(words.range(first + range[0], first + range[1]), inRange, total)
      : words.most(first + peak, size(marks[peak]), total),
    what: words.what,
    marks,
    table: { head: words.head, rows: marks.map(({ at, films, series }) => [at, films, series]) },
    empty: null,
    steps: YEAR_STEPS,
    notes: [peak],
    apart: false,
    unit: CHART.titles,
    brush: {
      range,
      pick: (a, b) => ({ ...filter, years: { from: first + a, to: first + b } }),
      what: words.slider,
      value: (i) => String(first + i),
    },
  };
}
