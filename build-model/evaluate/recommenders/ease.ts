import { autoencoder } from './autoencoder.ts';
import type { Recommender } from './contract.ts';

/** EASE, tuned: the strongest simple recommender for long histories. */
export const ease: Recommender = {
  name: 'EASE',
  about: 'linear autoencoder without self-likeness',
  baseline: true,
  settings: [{ penalty: 200 }, { penalty: 80 }, { penalty: 500 }, { penalty: 1500 }, { penalty: 5000 }],
  fit: (training, { penalty = 200 }) =>
    training.once(`ease ${penalty}`, () => autoencoder(training, penalty, 0)),
};
