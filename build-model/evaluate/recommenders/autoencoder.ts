import { inverseOf, solveOne } from '../../algebra/diagonal-plus-gram.ts';
import type { Fitted, Training } from './contract.ts';

/**
 * A linear autoencoder over likes that may not copy a title to itself: B = I - P / diag(P), P the inverse of
 * X'X + penalty + dropout / (1 - dropout) diag(X'X). The score is the sum of B's rows of the likes; B itself is never
 * formed, each list of likes is solved for.
 * Source: Steck 2019 (EASE, dropout 0) and 2020 (EDLAE, emphasis on what was dropped).
 */
export function autoencoder(training: Training, penalty: number, dropout: number): Fitted {
  const { titles, people, likedBy } = training;
  const diagonal = Float64Array.from(likedBy, (n) => penalty + (dropout / (1 - dropout)) * n);
  const lists = people.map((person) => person.likes);
  const inverse = inverseOf({ diagonal, lists, weights: new Float64Array(lists.length).fill(1) });
  const own = inverse.diagonal();
  return {
    score: (likes) => {
      const x = new Float64Array(titles);
      for (const like of likes) x[like] = 1;
      const p = solveOne(inverse, x);
      return p.map((value, j) => (x[j] as number) - value / (own[j] as number));
    },
  };
}
