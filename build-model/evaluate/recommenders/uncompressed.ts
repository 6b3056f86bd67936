import { between } from '../../../src/core/regime.ts';
import { contentPrior } from '../../factors/content-prior.ts';
import { graded } from '../../factors/graded.ts';
import { CONTENT_DIMS } from '../../factors/learn-factors.ts';
import { REGIMES } from '../../factors/regimes.ts';
import { meanTarget } from '../../factors/shot-ridge.ts';
import { dense } from '../../vectors/matrix.ts';
import type { Fitted, Recommender, Training } from './contract.ts';

/** Content vectors of the training's model, the strongest dimensions. */
function contentOf(training: Training) {
  const { rows, dims, code, scale } = training.model().vectors;
  const out = dense(rows, CONTENT_DIMS);
  for (let r = 0; r < rows; r++)
    for (let j = 0; j < Math.min(dims, CONTENT_DIMS); j++)
      out.data[r * CONTENT_DIMS + j] = (scale[r] as number) * (code[r * dims + j] as number);
  return contentPrior(out);
}

function fit(training: Training): Fitted {
  const people = graded(training.people, training.titles);
  const content = training.once('content prior', () => contentOf(training));
  const mean = training.once('mean target', () => meanTarget(people));
  const operator = (at: number) => training.once(`operator ${at}`, () => REGIMES[at]?.learn(people, content));
  const numbers = REGIMES.map((r) => r.likes);
  return {
    score: (likes) => {
      const x = dense(training.titles, 1);
      for (const like of likes) x.data[like] = 1;
      const { low, high, share } = between(numbers, likes.length);
      const out = new Float64Array(training.titles);
      for (const [at, weight] of [
        [low, 1 - share],
        [high, share],
      ] as const) {
        if (weight === 0) continue;
        const said = operator(at)?.scores(x).data ?? out;
        const prior = REGIMES[at]?.prior ?? 0;
        for (let i = 0; i < out.length; i++)
          out[i] = (out[i] as number) + weight * (prior * (mean[i] as number) + (said[i] as number));
      }
      return out;
    },
  };
}

/** What the factors are made of, before they are brought into one small basis. */
export const uncompressed: Recommender = {
  name: 'factors, uncompressed',
  about: 'closed forms by number of likes',
  baseline: false,
  settings: [{}],
  fit,
};
