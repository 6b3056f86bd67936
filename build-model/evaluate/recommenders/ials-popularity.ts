import type { Recommender, Setting } from './contract.ts';
import { factorsOf, IALS_SETTINGS } from './ials.ts';
import { factorScores } from './ials-factors.ts';
import { blended } from './standard.ts';

const WEIGHTS = [0.2, 0.5, 1, 2];
const [first, ...rest] = IALS_SETTINGS.flatMap((setting): Setting[] =>
  WEIGHTS.map((popularity) => ({ ...setting, popularity })),
);

/** iALS with a popularity prior whose weight is chosen for each number of likes. */
export const ialsPopularity: Recommender = {
  name: 'iALS + popularity',
  about: 'the prior fades with the number of likes',
  baseline: true,
  settings: [first ?? {}, ...rest],
  fit: (training, setting) => {
    const factors = factorsOf(training, setting);
    return {
      score: (likes) =>
        blended(factorScores(factors, factors.place(likes)), training.likedBy, setting.popularity ?? 0),
    };
  },
};
