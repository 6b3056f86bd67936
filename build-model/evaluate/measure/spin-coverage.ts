import { alike } from '../../../src/core/likeness.ts';
import { PICKS, recommend } from '../../../src/core/recommend.ts';
import { mix } from '../../../src/core/rng.ts';
import { plainScorer } from '../../../src/core/scorer.ts';
import { coverageAt, diversityAt, meanOf, ndcgAt, noveltyAt } from '../metrics.ts';
import type { Case } from '../ratings/splits.ts';
import type { Training } from '../recommenders/contract.ts';
import { coreRanking } from '../recommenders/core.ts';
import { listFor } from './lists.ts';
import { casesOf, REGIMES, type Regime } from './regimes.ts';

/** What a spin gives at one stop of the dial. */
export interface DialStop {
  readonly adventure: number;
  /** Share of all titles among the nine picks of all people. */
  readonly coverage9: number;
  readonly ndcg9: number;
  /** Bits, and unlikeness of the nine. */
  readonly novelty9: number;
  readonly diversity9: number;
}

/** What the wheel makes of the ranking at three likes, in one fold. */
export interface SpinMeasure {
  readonly dial: readonly DialStop[];
  /** The nine best ranked, which a safe spin is filled from. */
  readonly rankCoverage9: number;
  readonly rankNdcg9: number;
  /** The nine best finds, which a wild one is. */
  readonly findsCoverage9: number;
  readonly findsNdcg9: number;
  /** Of what was learned from ratings, as served, for ten thousand titles. */
  readonly factorsBytes: number;
}

/** The second is the dial as a new visitor finds it. */
const DIAL = [0, 0.3, 0.6, 1];
const LIKES = '3';
const TEN_THOUSAND = 10_000;

/** Who is asked, and whether core knows their ratings. */
interface Asked {
  readonly training: Training;
  readonly regime: Regime;
  readonly cases: readonly Case[];
  readonly withRatings: boolean;
}

/** Spins once for every case with three likes shown, as the page would. */
async function spinAt(adventure: number, { training, regime, cases, withRatings }: Asked): Promise<DialStop> {
  const { titles, likedBy, people, seed } = training;
  const model = withRatings ? training.learnedModel() : training.model();
  const scorer = plainScorer(model.vectors);
  const spun: number[][] = [];
  for (const one of cases) {
    const allowed = new Uint8Array(titles).fill(1);
    for (const row of one.given) allowed[row] = 0;
    const likes = one.given.slice(0, regime.shown).map((row) => ({ row, ageDays: 0 }));
    const request = { seed: mix(seed, one.person), likes, dislikes: [], adventure, mood: null };
    const { picks } = await recommend(model, scorer, { ...request, allowed, shown: new Set() });
    spun.push(picks.map((pick) => pick.row));
  }
  const each = (of: (list: number[], i: number) => number) => meanOf(spun.map(of)).mean;
  return {
    adventure,
    coverage9: coverageAt(spun, titles, PICKS),
    ndcg9: each((list, i) => ndcgAt(list, new Set(cases[i]?.held), PICKS)),
    novelty9: each((list) => noveltyAt(list, likedBy, people.length, PICKS)),
    diversity9: each((list) => diversityAt(list, (a, b) => alike(model.index, a, b), PICKS)),
  };
}

/** The nine best ranked of every case, at an adventure. */
async function rankedAt(adventure: number, { training, regime, cases, withRatings }: Asked) {
  const ranking = coreRanking(training, { withRatings, adventure, change: (own) => own });
  const lists: number[][] = [];
  for (const one of cases) lists.push(await listFor(ranking, one, regime, training.titles));
  return {
    coverage: coverageAt(lists, training.titles, PICKS),
    ndcg: meanOf(lists.map((list, i) => ndcgAt(list, new Set(cases[i]?.held), PICKS))).mean,
  };
}

/** Measures spins of all test users of a fold, along the dial. */
export async function addSpins(
  training: Training,
  cases: readonly Case[],
  withRatings: boolean,
): Promise<SpinMeasure> {
  const regime = REGIMES.find((r) => r.name === LIKES);
  if (!regime) throw new Error('There is no table of three likes.');
  const asked: Asked = { training, regime, cases: casesOf(regime, cases), withRatings };
  const dial: DialStop[] = [];
  for (const adventure of DIAL) dial.push(await spinAt(adventure, asked));
  const safe = await rankedAt(0, asked);
  const finds = await rankedAt(1, asked);
  const bytes = withRatings ? training.factorsBytes() : 0;
  return {
    dial,
    rankCoverage9: safe.coverage,
    rankNdcg9: safe.ndcg,
    findsCoverage9: finds.coverage,
    findsNdcg9: finds.ndcg,
    factorsBytes: Math.round((TEN_THOUSAND * bytes) / training.titles),
  };
}
