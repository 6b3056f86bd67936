import { meanOf, ndcgAt } from '../metrics.ts';
import type { Case } from '../ratings/splits.ts';
import type { Recommender, Setting, Training } from '../recommenders/contract.ts';
import { listFor } from './lists.ts';
import { casesOf, type Regime } from './regimes.ts';

/** A split of a fold's training users, to choose settings by. */
export interface InnerSplit {
  readonly training: Training;
  readonly cases: readonly Case[];
}

/** The setting with the best nDCG@10 on the inner splits; the first of equals. Test users have no say. */
export async function chooseSetting(
  recommender: Recommender,
  inner: readonly InnerSplit[],
  regime: Regime,
): Promise<Setting> {
  let best = recommender.settings[0];
  if (recommender.settings.length === 1) return best;
  let most = Number.NEGATIVE_INFINITY;
  for (const setting of recommender.settings) {
    const values: number[] = [];
    for (const { training, cases } of inner) {
      const fitted = recommender.fit(training, setting);
      for (const one of casesOf(regime, cases))
        values.push(ndcgAt(await listFor(fitted, one, regime, training.titles), new Set(one.held), 10));
    }
    const { mean } = meanOf(values);
    if (mean > most) {
      most = mean;
      best = setting;
    }
  }
  return best;
}
