import type { Recommender } from './contract.ts';

/** The same list for everybody: the titles that most people like. */
export const popularity: Recommender = {
  name: 'popularity',
  about: 'how many like it',
  baseline: true,
  settings: [{}],
  fit: ({ likedBy }) => ({ score: () => likedBy.slice() }),
};
