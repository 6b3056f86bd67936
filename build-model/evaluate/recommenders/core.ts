import type { Blend } from '../../../src/core/hybrid.ts';
import { rank, readWishes } from '../../../src/core/rank.ts';
import { plainScorer } from '../../../src/core/scorer.ts';
import type { Fitted, Training } from './contract.ts';

/** As many as any metric looks at. */
const LISTED = 100;

/**
 * Core's own ranking, the very code that ships, over a model of the training's facts. `blend` changes what core
 * itself would weigh; rows that are not listed score minus infinity.
 */
export function coreRanking(training: Training, blend: (own: Blend) => Blend): Fitted {
  const model = training.model();
  const scorer = plainScorer(model.vectors);
  return {
    score: async (likes, allowed) => {
      const { seed } = training;
      const wishes = {
        seed,
        likes: likes.map((row) => ({ row, ageDays: 0 })),
        dislikes: [],
        adventure: 0,
        mood: null,
      };
      const read = readWishes(model, wishes);
      const ranked = await rank({ ...read, blend: blend(read.blend) }, scorer, { allowed, seed, n: LISTED });
      const out = new Float64Array(training.titles).fill(Number.NEGATIVE_INFINITY);
      for (const { row, score } of ranked) out[row] = score;
      return out;
    },
  };
}
