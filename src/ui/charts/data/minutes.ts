import { CHART, SHOWN } from '../../strings/en-explore.ts';
import { emptyShown, type Told } from '../chart.ts';
import type { ColumnMark, ColumnsShown } from '../forms/columns.ts';

const BIN = 10;
/** Longer ones share the last column: a few of ten hours would squeeze all others together. */
const LONG = 210;
const STEPS = [10, 30, 60, 120];

/** Films by length in steps of ten minutes; a run of them can be chosen. */
export function minutes({ explored, filter }: Told): ColumnsShown {
  const words = SHOWN.minutes;
  const last = LONG / BIN;
  const all = explored.minutes;
  const bins = all.slice(0, last);
  if (all.length > last) bins.push(all.slice(last).reduce((sum, n) => sum + n, 0));
  const total = bins.reduce((sum, n) => sum + n, 0);
  if (total === 0)
    return { ...emptyShown(words.name, words.what, words.none), steps: STEPS, notes: [], apart: false };
  const end = (i: number) => (i === last ? null : i * BIN + BIN - 1);
  const { from, to } = filter.minutes;
  const open = from === null && to === null;
  const isChosen = (i: number) =>
    !open &&
    i * BIN >= (from ?? 0) &&
    (end(i) ?? Number.POSITIVE_INFINITY) <= (to ?? Number.POSITIVE_INFINITY);
  const ranged = (a: number, b: number) => ({ ...filter, minutes: { from: a * BIN || null, to: end(b) } });
  const marks = bins.map((n, i): ColumnMark => {
    const pick = ranged(i, i);
    const again = pick.minutes.from === from && pick.minutes.to === to;
    return {
      words: words.mark(words.range(i * BIN, end(i)), n),
      at: i * BIN,
      films: n,
      series: 0,
      chosen: isChosen(i),
      pick: again ? { ...filter, minutes: { from: null, to: null } } : pick,
    };
  });
  const peak = bins.indexOf(Math.max(...bins));
  const chosen = marks.flatMap((mark, i) => (mark.chosen ? [i] : []));
  const [first, final] = [chosen[0], chosen.at(-1)];
  return {
    title: words.most(words.range(peak * BIN, end(peak)), bins[peak] ?? 0, total),
    what: words.what,
    marks,
    table: { head: words.head, rows: bins.map((n, i) => [words.range(i * BIN, end(i)), n]) },
    empty: null,
    steps: STEPS,
    notes: [peak],
    apart: false,
    unit: CHART.films,
    axis: words.unit,
    brush: {
      range: first === undefined || final === undefined ? null : [first, final],
      pick: ranged,
      what: words.slider,
      value: (i) => words.range(i * BIN, end(i)),
    },
  };
}
