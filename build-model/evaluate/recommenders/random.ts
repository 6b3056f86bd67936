import { mix } from '../../../src/core/rng.ts';
import type { Recommender } from './contract.ts';

/** The floor: any order, another one for other likes. */
export const random: Recommender = {
  name: 'random',
  about: 'any order',
  baseline: true,
  settings: [{}],
  fit: ({ titles, seed }) => ({
    score: (likes) => {
      const own = likes.reduce((hash, like) => mix(hash, like), seed);
      return Float64Array.from({ length: titles }, (_, row) => mix(own, row));
    },
  }),
};
