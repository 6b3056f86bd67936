import type { FilmsAndSeries, YearCounts } from '../../../engine/contract.ts';

/** Titles of a run of years, both ends included. */
export interface YearRun extends FilmsAndSeries {
  readonly from: number;
  readonly to: number;
}

/** Early years that together hold at most this share of the titles are drawn as one. */
const FEW = 0.01;
/** Fewer years are not worth folding. */
const LEAST_YEARS = 10;

/** Year by year, but for a long thin beginning, which is one run: it would take half the width to show nothing. */
export function foldEarly({ first, counts }: YearCounts): readonly YearRun[] {
  const runs = counts.map((one, i) => ({ ...one, from: first + i, to: first + i }));
  const total = counts.reduce((sum, { films, series }) => sum + films + series, 0);
  let before = 0;
  const kept = counts.findIndex(({ films, series }) => {
    before += films + series;
    return before > total * FEW;
  });
  if (kept < LEAST_YEARS) return runs;
  const early = counts.slice(0, kept);
  const run = {
    from: first,
    to: first + kept - 1,
    films: early.reduce((sum, { films }) => sum + films, 0),
    series: early.reduce((sum, { series }) => sum + series, 0),
  };
  return [run, ...runs.slice(kept)];
}
