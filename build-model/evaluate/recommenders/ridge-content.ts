import type { Recommender } from './contract.ts';
import { ridgeFor } from './n-shot-ridge.ts';
import { blended } from './standard.ts';
import { tasteScores } from './taste.ts';

/** n-shot ridge with core's taste beside it; the weight is chosen for each number of likes. */
export const ridgeContent: Recommender = {
  name: 'n-shot ridge + content',
  about: "with core's taste",
  baseline: false,
  settings: [{ content: 0.1 }, { content: 0 }, { content: 0.2 }, { content: 0.3 }],
  fit: (training, { content = 0 }) => ({
    score: async (likes, allowed) => {
      const learned = await ridgeFor(training, likes.length).score(likes, allowed);
      return content === 0 ? learned : blended(learned, tasteScores(training.model(), likes), content);
    },
  }),
};
