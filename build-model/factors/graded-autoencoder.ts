import { inverseOf } from '../algebra/diagonal-plus-gram.ts';
import { addScaled, type DenseMatrix, multiplyDense } from '../vectors/matrix.ts';
import { inner, scaledRows } from './columns.ts';
import type { ContentPrior } from './content-prior.ts';
import { type Graded, summed } from './graded.ts';
import type { Operator } from './operator.ts';

const PENALTY = 100;
const DROPOUT = 0.5;
/** Who rated much counts less, by the fourth root: else a few heavy raters teach all. */
const LESS = -0.25;

function weightsOf({ lists }: Graded): Float64Array {
  const raw = Float64Array.from(lists, (list) => list.length ** LESS);
  const mean = raw.reduce((a, b) => a + b, 0) / (lists.length || 1);
  return raw.map((w) => w / mean);
}

/** a + by x b, in a's place. */
function add(a: DenseMatrix, b: DenseMatrix, by: number): DenseMatrix {
  addScaled(a.data, 0, b.data, 0, by, a.data.length);
  return a;
}

/**
 * A linear autoencoder for long histories that may not copy a title to itself, over all ratings, weak ones counting
 * less. With G = X'WX, L = the penalty (with the content prior) + dropout / (1 - dropout) diag(G) and P = (G + L)^-1,
 * B0 = P G = I - P L, and B = B0 - P diag(B0) / diag(P).
 * Source: Steck 2019 and 2020 (EASE, EDLAE), here with graded ratings and a penalty that is not diagonal.
 */
export function gradedAutoencoder(people: Graded, content: ContentPrior): Operator {
  const { lists, inputs } = people;
  const weights = weightsOf(people);
  const squares = summed(people, weights, (u, k) => (inputs[u]?.[k] ?? 0) ** 2);
  const diagonal = squares.map((s) => PENALTY + (DROPOUT / (1 - DROPOUT)) * s);
  const smooth = content.smoothFor(diagonal, PENALTY);
  const inverse = inverseOf({ diagonal, lists, values: inputs, weights, smooth });
  const { taken } = content;
  const penalised = (y: DenseMatrix) =>
    add(scaledRows(y, diagonal), multiplyDense(taken, inner(taken, y)), -PENALTY);
  const solved = inverse.solveAll(taken);
  const own = inverse.diagonal().map((p, i) => {
    let lifted = 0;
    for (let k = 0; k < taken.cols; k++)
      lifted += (solved.data[i * taken.cols + k] as number) * (taken.data[i * taken.cols + k] as number);
    return (1 - p * (diagonal[i] as number) + PENALTY * lifted) / p;
  });
  const copied = (a: DenseMatrix) => ({ ...a, data: a.data.slice() });
  return {
    scores: (likes) => {
      const p = inverse.solveAll(likes);
      return add(add(copied(likes), penalised(p), -1), scaledRows(p, own), -1);
    },
    back: (y) => add(copied(y), inverse.solveAll(add(penalised(y), scaledRows(y, own), 1)), -1),
  };
}
