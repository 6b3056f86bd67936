import type { Recommender, Setting, Training } from './contract.ts';
import { FACTORS, type Factors, factorScores, ialsFactors } from './ials-factors.ts';

export const IALS_SETTINGS: readonly [Setting, ...Setting[]] = [
  { unseen: 0.3, penalty: 5 },
  { unseen: 0.3, penalty: 12 },
];

/** Factors, learned once a training and setting. */
export function factorsOf(training: Training, { unseen = 0.3, penalty = 5 }: Setting): Factors {
  return training.once(`ials ${unseen} ${penalty}`, () => ialsFactors(training, { unseen, penalty }));
}

/** iALS; a new user is folded in by solving for their likes. */
export const ials: Recommender = {
  name: 'iALS',
  about: `${FACTORS} factors, fold-in`,
  baseline: true,
  settings: IALS_SETTINGS,
  fit: (training, setting) => {
    const factors = factorsOf(training, setting);
    return { score: (likes) => factorScores(factors, factors.place(likes)) };
  },
};
