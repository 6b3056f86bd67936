import { PICKS, recommend } from '../../../src/core/recommend.ts';
import { mix } from '../../../src/core/rng.ts';
import { plainScorer } from '../../../src/core/scorer.ts';
import { coverageAt, meanOf, ndcgAt } from '../metrics.ts';
import type { Case } from '../ratings/splits.ts';
import type { Training } from '../recommenders/contract.ts';
import { coreRanking } from '../recommenders/core.ts';
import { listFor } from './lists.ts';
import { casesOf, REGIMES } from './regimes.ts';

/** What the wheel makes of the ranking at three likes, in one fold. */
export interface SpinMeasure {
  /** Share of all titles among the nine picks of all people; the same of the nine best ranked. */
  readonly spinCoverage9: number;
  readonly rankCoverage9: number;
  readonly spinNdcg9: number;
  readonly rankNdcg9: number;
}

/** The dial as a new visitor finds it. */
const DEFAULT_ADVENTURE = 0.3;
const LIKES = '3';

/** Spins once for every test user with three likes shown, as the page would. */
export async function addSpins(training: Training, cases: readonly Case[]): Promise<SpinMeasure> {
  const regime = REGIMES.find((r) => r.name === LIKES);
  if (!regime) throw new Error('There is no table of three likes.');
  const model = training.model();
  const scorer = plainScorer(model.vectors);
  const ranking = coreRanking(training, (own) => own);
  const asked = casesOf(regime, cases);
  const spun: number[][] = [];
  const ranked: number[][] = [];
  for (const one of asked) {
    const allowed = new Uint8Array(training.titles).fill(1);
    for (const row of one.given) allowed[row] = 0;
    const likes = one.given.slice(0, regime.shown).map((row) => ({ row, ageDays: 0 }));
    const { picks } = await recommend(model, scorer, {
      seed: mix(training.seed, one.person),
      likes,
      dislikes: [],
      adventure: DEFAULT_ADVENTURE,
      mood: null,
      allowed,
      shown: new Set(),
    });
    spun.push(picks.map((pick) => pick.row));
    ranked.push(await listFor(ranking, one, regime, training.titles));
  }
  const ndcg = (lists: readonly (readonly number[])[]) =>
    meanOf(lists.map((list, i) => ndcgAt(list, new Set(asked[i]?.held), PICKS))).mean;
  return {
    spinCoverage9: coverageAt(spun, training.titles, PICKS),
    rankCoverage9: coverageAt(ranked, training.titles, PICKS),
    spinNdcg9: ndcg(spun),
    rankNdcg9: ndcg(ranked),
  };
}
