import { CHART, SHOWN } from '../../strings/en-explore.ts';
import { emptyShown, type Told } from '../chart.ts';
import type { ColumnMark, ColumnsShown } from '../forms/columns.ts';

/** More seasons share the last column. */
const MANY = 12;
const STEPS = [1, 2, 5];

/** Series by number of seasons; to be read only, since no filter asks for it. */
export function seasons({ explored }: Told): ColumnsShown {
  const words = SHOWN.seasons;
  const known = explored.seasons.slice(1);
  const bins = known.slice(0, MANY - 1);
  if (known.length >= MANY) bins.push(known.slice(MANY - 1).reduce((sum, n) => sum + n, 0));
  const total = bins.reduce((sum, n) => sum + n, 0);
  if (total === 0)
    return { ...emptyShown(words.name, words.what, words.none), steps: STEPS, notes: [], apart: false };
  const range = (i: number) => words.range(i + 1, i + 1 === MANY);
  const peak = bins.indexOf(Math.max(...bins));
  return {
    title: words.most(range(peak), bins[peak] ?? 0, total),
    what: words.what,
    marks: bins.map(
      (n, i): ColumnMark => ({
        words: words.mark(range(i), n),
        at: i + 1,
        films: 0,
        series: n,
        chosen: false,
        pick: null,
      }),
    ),
    table: { head: words.head, rows: bins.map((n, i) => [range(i), n]) },
    empty: null,
    steps: STEPS,
    notes: [peak],
    apart: false,
    unit: CHART.series,
  };
}
