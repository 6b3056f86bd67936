import type { Recommender } from '../recommenders/contract.ts';
import { emptyTable, type MeasuredFold, type RatingsTable } from './measure-fold.ts';
import { addMeasured } from './measured.ts';
import type { SpinMeasure } from './spin-coverage.ts';

/** Measures one fold, counted from 0: here, or in a process of its own. */
export type RunFold = (number: number) => Promise<MeasuredFold>;

/** Runs `count` jobs, at most `lanes` of them at once; the results stand in the order of the jobs. */
async function inLanes<T>(count: number, lanes: number, run: (job: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const job = next++;
      results[job] = await run(job);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

/** All folds as one table, in the order of the folds however they were run: the same bytes for any number of lanes. */
export async function measureRatings(
  recommenders: readonly Recommender[],
  { folds, lanes, runFold }: { readonly folds: number; readonly lanes: number; readonly runFold: RunFold },
): Promise<{ table: RatingsTable; spins: SpinMeasure[] }> {
  const table = emptyTable(recommenders);
  const measured = await inLanes(folds, lanes, runFold);
  for (const fold of measured)
    for (const [recommender, regimes] of table)
      for (const [regime, sum] of regimes) {
        const part = fold.table.get(recommender)?.get(regime);
        if (part) addMeasured(sum, part);
      }
  return { table, spins: measured.map(({ spins }) => spins) };
}
