import type { DenseMatrix } from '../vectors/matrix.ts';
import { byPeople } from './by-people.ts';
import { byTitles } from './by-titles.ts';

/**
 * The matrix H^-1 + sum over people of weight x x', where x stands at a person's titles: what every closed form here
 * inverts. H is D^-1, or D^-1 + U U' where a `smooth` is given.
 */
export interface DiagonalPlusGram {
  /** D. Length: titles. All positive. */
  readonly diagonal: Float64Array;
  /** U, titles x few. */
  readonly smooth?: DenseMatrix;
  readonly lists: readonly Int32Array[];
  /** The entries of x beside each list; all 1 when left out. */
  readonly values?: readonly Float64Array[];
  /** One a list, 0 or more. */
  readonly weights: Float64Array;
}

/** Its inverse, applied. */
export interface Inverse {
  /** The inverse times every column of `b`, titles x any; `b` stays as it is. */
  solveAll(b: DenseMatrix): DenseMatrix;
  /** The inverse's diagonal. */
  diagonal(): Float64Array;
}

/** Prepares the inverse, on the smaller side: titles or people. */
export function inverseOf(matrix: DiagonalPlusGram): Inverse {
  return matrix.lists.length < matrix.diagonal.length ? byPeople(matrix) : byTitles(matrix);
}

/** The inverse times one vector. */
export function solveOne(inverse: Inverse, b: Float64Array): Float64Array {
  return inverse.solveAll({ rows: b.length, cols: 1, data: b }).data;
}
