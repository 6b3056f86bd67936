import type { Recommender } from './contract.ts';
import { coreRanking } from './core.ts';

/** Core's taste score and nothing else. */
export const content: Recommender = {
  name: 'content alone',
  about: "core's taste, no prominence",
  baseline: true,
  settings: [{}],
  fit: (training) =>
    coreRanking(training, {
      withRatings: false,
      adventure: 0,
      change: (own) => ({ ...own, blend: { ...own.blend, known: 0 } }),
    }),
};
