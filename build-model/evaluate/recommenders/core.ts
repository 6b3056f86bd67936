import type { LearnedWeights } from '../../../src/core/learned.ts';
import { type Ranking, rank, readWishes } from '../../../src/core/rank.ts';
import { plainScorer } from '../../../src/core/scorer.ts';
import type { Fitted, Training } from './contract.ts';

/** As many as any metric looks at. */
const LISTED = 100;

/** A step of core changed: another blend, no ratings, other weights. */
export type Change = (read: Ranking, adventure: number) => Ranking;

export interface CoreOptions {
  /** Without: the model of a catalogue that has no ratings. */
  readonly withRatings: boolean;
  /** 0 (safe) to 1 (wild). */
  readonly adventure: number;
  readonly change: Change;
}

/**
 * Core's own ranking, the very code that ships, over a model of the training's facts and, where asked, of its people's
 * ratings. Rows that are not listed score minus infinity.
 */
export function coreRanking(training: Training, { withRatings, adventure, change }: CoreOptions): Fitted {
  const model = withRatings ? training.learnedModel() : training.model();
  const scorer = plainScorer(model.vectors);
  return {
    score: async (likes, allowed) => {
      const { seed } = training;
      const wishes = {
        seed,
        likes: likes.map((row) => ({ row, ageDays: 0 })),
        dislikes: [],
        adventure,
        mood: null,
      };
      const ranked = await rank(change(readWishes(model, wishes), adventure), scorer, {
        allowed,
        seed,
        n: LISTED,
      });
      const out = new Float64Array(training.titles).fill(Number.NEGATIVE_INFINITY);
      for (const { row, score } of ranked) out[row] = score;
      return out;
    },
  };
}

/** Core with other weights for what was learned. */
export function reweighed(change: (own: LearnedWeights) => LearnedWeights): Change {
  return (read, adventure) => ({
    ...read,
    learned: read.model.learned?.read(read.profile, read.taste, adventure, change) ?? null,
  });
}
