import { autoencoder } from './autoencoder.ts';
import type { Fitted, Recommender, Training } from './contract.ts';
import { ridgeOperator } from './ridge-operator.ts';

/** Up to so many likes, what the operator is trained for. */
const REGIMES = [
  { upTo: 1, n: 1, penalty: 0.1 },
  { upTo: 4, n: 3, penalty: 0.3 },
  { upTo: 7, n: 3, penalty: 1 },
  { upTo: 15, n: 10, penalty: 3 },
];
/** Beyond the last regime the likes themselves are the best teacher. */
const LONG = { penalty: 50, dropout: 0.5 };

/** The operator for a number of likes, fitted when it is first needed. */
export function ridgeFor(training: Training, likes: number): Fitted {
  const regime = REGIMES.find(({ upTo }) => likes <= upTo);
  if (!regime)
    return training.once(`edlae ${LONG.penalty} ${LONG.dropout}`, () =>
      autoencoder(training, LONG.penalty, LONG.dropout),
    );
  const { n, penalty } = regime;
  return training.once(`ridge ${n} ${penalty}`, () => ridgeOperator(training, n, penalty));
}

/** One closed form for each number of likes, uncompressed. */
export const nShotRidge: Recommender = {
  name: 'n-shot ridge',
  about: 'a closed form a number of likes, uncompressed',
  baseline: false,
  settings: [{}],
  fit: (training) => ({ score: (likes, allowed) => ridgeFor(training, likes.length).score(likes, allowed) }),
};
