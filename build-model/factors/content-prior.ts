import { factorise, forward } from '../algebra/cholesky.ts';
import { type DenseMatrix, dense } from '../vectors/matrix.ts';

/** How much titles of like content are held to say the same, beside what each says alone; flat from 0.05 to 2. */
const CONTENT = 0.3;

/**
 * A penalty p K^-1 with K = I + c V V' over content vectors V: it costs less where titles of like content agree, and
 * a title that few rated says what its like say.
 */
export interface ContentPrior {
  /** W, titles x few: K^-1 = I - W W'. */
  readonly taken: DenseMatrix;
  /** U such that (D + p K^-1)^-1 = (D + p)^-1 + U U', for `diagonal` = D + p. */
  smoothFor(diagonal: Float64Array, penalty: number): DenseMatrix;
}

/** I x `one` + the sum over rows of weight x row row', lower half. */
function squaresOf(
  { rows, cols, data }: DenseMatrix,
  one: number,
  weight: (row: number) => number,
): Float64Array {
  const out = new Float64Array(cols * cols);
  for (let k = 0; k < cols; k++) out[k * cols + k] = one;
  for (let i = 0; i < rows; i++)
    for (let k = 0; k < cols; k++) {
      const x = weight(i) * (data[i * cols + k] as number);
      for (let l = 0; l <= k; l++)
        out[k * cols + l] = (out[k * cols + l] as number) + x * (data[i * cols + l] as number);
    }
  return out;
}

/** Every row times `by(row)`, then solved forward through the factor of `square`. */
function solvedRows({ rows, cols, data }: DenseMatrix, square: Float64Array, by: (row: number) => number) {
  factorise(square, cols);
  const out = dense(rows, cols);
  for (let i = 0; i < rows; i++) {
    const row = out.data.subarray(i * cols, (i + 1) * cols);
    for (let k = 0; k < cols; k++) row[k] = by(i) * (data[i * cols + k] as number);
    forward(square, cols, row);
  }
  return out;
}

/** Prepares the prior of content vectors, titles x any. */
export function contentPrior(vectors: DenseMatrix): ContentPrior {
  const taken = solvedRows(
    vectors,
    squaresOf(vectors, 1 / CONTENT, () => 1),
    () => 1,
  );
  return {
    taken,
    smoothFor: (diagonal, penalty) =>
      solvedRows(
        taken,
        squaresOf(taken, 1 / penalty, (i) => -1 / (diagonal[i] as number)),
        (i) => 1 / (diagonal[i] as number),
      ),
  };
}
