import type { Filter, Range } from '../../../catalogue/filter.ts';
import { CHART, SHOWN } from '../../strings/en-explore.ts';
import { emptyShown, type Told } from '../chart.ts';
import type { ColumnMark, ColumnsShown } from '../forms/columns.ts';
import { foldEarly, type YearRun } from './fold-early.ts';

/** Distances between years that read well on an axis. */
export const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100];

const size = ({ films, series }: YearRun) => films + series;

/** True when the whole run lies in the range, and the range is one. */
const covers = ({ from, to }: Range, run: YearRun) =>
  (from !== null || to !== null) && run.from >= (from ?? run.from) && run.to <= (to ?? run.to);

/** The filter with a range of years, or with none when that very range was chosen before. */
function withYears(filter: Filter, { from, to }: YearRun): Filter {
  const again = filter.years.from === from && filter.years.to === to;
  return { ...filter, years: again ? { from: null, to: null } : { from, to } };
}

/** Titles by year of release, films and series; a year or a run of years can be chosen. */
export function years({ explored, filter }: Told): ColumnsShown {
  const words = SHOWN.years;
  const runs = foldEarly(explored.years);
  if (runs.length === 0)
    return { ...emptyShown(words.name, words.what, words.none), steps: YEAR_STEPS, notes: [], apart: false };
  const said = ({ from, to }: YearRun) => words.range(from, to);
  const total = runs.reduce((sum, run) => sum + size(run), 0);
  const chosen = runs.flatMap((run, i) => (covers(filter.years, run) ? [i] : []));
  const [from, to] = [chosen[0], chosen.at(-1)];
  const range = from === undefined || to === undefined ? null : ([from, to] as const);
  const peak = runs.reduce((best, run, i) => (size(run) > size(runs[best] ?? run) ? i : best), 0);
  const top = runs[peak];
  const start = (i: number) => runs[i]?.from ?? null;
  const end = (i: number) => runs[i]?.to ?? null;
  const title = () => {
    if (!range) return top ? words.most(said(top), size(top), total) : words.name;
    const sum = chosen.reduce((n, i) => n + (runs[i] ? size(runs[i]) : 0), 0);
    return words.chosen(words.range(start(range[0]) ?? 0, end(range[1]) ?? 0), sum, total);
  };
  return {
    title: title(),
    what: words.what,
    marks: runs.map(
      (run): ColumnMark => ({
        words: words.mark(said(run), run.films, run.series),
        at: run.to,
        films: run.films,
        series: run.series,
        chosen: covers(filter.years, run),
        pick: withYears(filter, run),
      }),
    ),
    table: { head: words.head, rows: runs.map((run) => [said(run), run.films, run.series]) },
    empty: null,
    steps: YEAR_STEPS,
    notes: [peak],
    apart: false,
    unit: CHART.titles,
    ...(runs[0] && runs[0].from < runs[0].to ? { first: words.until(runs[0].to) } : {}),
    brush: {
      range,
      pick: (a, b) => ({ ...filter, years: { from: start(a), to: end(b) } }),
      what: words.slider,
      value: (i) => (runs[i] ? said(runs[i]) : ''),
    },
  };
}
