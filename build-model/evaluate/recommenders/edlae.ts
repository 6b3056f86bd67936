import { autoencoder } from './autoencoder.ts';
import type { Recommender } from './contract.ts';

/** EASE learned with likes dropped out: better where the history is long. */
export const edlae: Recommender = {
  name: 'EDLAE',
  about: 'EASE learned to fill in dropped likes',
  baseline: true,
  settings: [
    { penalty: 50, dropout: 0.5 },
    { penalty: 50, dropout: 0.3 },
    { penalty: 100, dropout: 0.7 },
    { penalty: 20, dropout: 0.5 },
  ],
  fit: (training, { penalty = 50, dropout = 0.5 }) =>
    training.once(`edlae ${penalty} ${dropout}`, () => autoencoder(training, penalty, dropout)),
};
