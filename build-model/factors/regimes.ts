import type { ContentPrior } from './content-prior.ts';
import type { Graded } from './graded.ts';
import { gradedAutoencoder } from './graded-autoencoder.ts';
import type { Operator } from './operator.ts';
import { shotRidge } from './shot-ridge.ts';

/** How likes are read at one number of likes. */
export interface Regime {
  readonly likes: number;
  /** What the titles' means count beside the likes. */
  readonly prior: number;
  learn(people: Graded, content: ContentPrior): Operator;
}

/** Somebody with so many likes is read by an operator that learned from half as many drawn at random, and one. */
const drawnFor = (likes: number) => (likes + 1) / 2;
/** Flat: twice or half as much costs a thousandth. */
const PENALTY_A_DRAW = 0.25;

const few = (likes: number): Regime => ({
  likes,
  prior: 1,
  learn: (people, content) => {
    const n = drawnFor(likes);
    return shotRidge(people, content, { n, penalty: PENALTY_A_DRAW * n });
  },
});

/** Rising; straight lines between. From the last on, likes themselves are the best teacher, and fame has no say of its own. */
export const REGIMES: readonly Regime[] = [
  few(1),
  few(3),
  few(5),
  few(10),
  { likes: 16, prior: 0, learn: gradedAutoencoder },
];
