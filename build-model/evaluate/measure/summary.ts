import { type Mean, meanOf, pairedDifference } from '../metrics.ts';
import type { Recommender } from '../recommenders/contract.ts';
import type { RatingsTable } from './measure-fold.ts';
import type { Measured } from './measured.ts';
import { REGIMES } from './regimes.ts';

/** A candidate beside the best baseline of a regime, by nDCG@10 over the same people. */
export interface Bar {
  readonly regime: string;
  readonly candidate: string;
  readonly baseline: string;
  readonly difference: Mean;
}

const score = (measured: Measured | undefined) => meanOf(measured?.values.ndcg10 ?? []).mean;

/** For every regime and every recommender that is no baseline: the paired difference over the best baseline. */
export function bars(table: RatingsTable, recommenders: readonly Recommender[]): Bar[] {
  return REGIMES.flatMap(({ name: regime }) => {
    const of = (r: Recommender) => table.get(r.name)?.get(regime);
    const baselines = recommenders.filter((r) => r.baseline);
    const best = baselines.reduce(
      (a, b) => (score(of(b)) > score(of(a)) ? b : a),
      baselines[0] as Recommender,
    );
    return recommenders
      .filter((r) => !r.baseline)
      .map((r) => ({
        regime,
        candidate: r.name,
        baseline: best.name,
        difference: pairedDifference(of(r)?.values.ndcg10 ?? [], of(best)?.values.ndcg10 ?? []),
      }));
  });
}
