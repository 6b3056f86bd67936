import type { DenseMatrix } from '../vectors/matrix.ts';

/** A matrix B, titles x titles, that is never formed: what a like of one title says of another. */
export interface Operator {
  /** B' X, column by column: what likes say of every title. */
  scores(likes: DenseMatrix): DenseMatrix;
  /** B Y, column by column. */
  back(y: DenseMatrix): DenseMatrix;
}
