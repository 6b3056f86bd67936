import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import {
  type DenseMatrix,
  dense,
  gram,
  multiply,
  multiplyDense,
  multiplyTransposed,
  type SparseMatrix,
} from './matrix.ts';

/** More directions than asked for, so that the last ones asked for have settled. */
const OVERSAMPLE = 12;
/** On the reference catalogue a fifth round moves no score by more than int8 does. */
const ROUNDS = 4;
/** Directions weaker than this share of the strongest are noise of the arithmetic. */
const TINY = 1e-10;

export interface Svd {
  /** U times the singular values: rows x dims, strongest direction first. */
  readonly scores: DenseMatrix;
  readonly sigma: Float64Array;
}

/** Eigenvectors (columns, strongest first) and values of a small symmetric matrix. */
export function eigen(a: DenseMatrix): { values: Float64Array; vectors: DenseMatrix } {
  const n = a.cols;
  const m = new Matrix(n, n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) m.set(i, j, a.data[i * n + j] ?? 0);
  const found = new EigenvalueDecomposition(m, { assumeSymmetric: true });
  const order = [...found.realEigenvalues.keys()].sort(
    (x, y) => (found.realEigenvalues[y] ?? 0) - (found.realEigenvalues[x] ?? 0),
  );
  const vectors = dense(n, n);
  for (const [j, from] of order.entries())
    for (let i = 0; i < n; i++) vectors.data[i * n + j] = found.eigenvectorMatrix.get(i, from);
  return { values: Float64Array.from(order, (j) => Math.max(0, found.realEigenvalues[j] ?? 0)), vectors };
}

/** The same columns' span, orthonormal: A (A'A)^(-1/2). Two passes, since one loses digits. */
export function orthonormal(a: DenseMatrix): DenseMatrix {
  let out = a;
  for (let pass = 0; pass < 2; pass++) {
    const { values, vectors } = eigen(gram(out));
    const floor = (values[0] ?? 0) * TINY;
    const scaled = dense(vectors.rows, vectors.cols);
    for (let i = 0; i < vectors.rows; i++)
      for (let j = 0; j < vectors.cols; j++) {
        const value = values[j] ?? 0;
        scaled.data[i * vectors.cols + j] =
          value > floor ? (vectors.data[i * vectors.cols + j] ?? 0) / Math.sqrt(value) : 0;
      }
    out = multiplyDense(out, scaled);
  }
  return out;
}

/** Eigenvectors have no sign of their own: the largest entry is made positive, so that a rebuild agrees. */
export function settleSigns(a: DenseMatrix): void {
  for (let j = 0; j < a.cols; j++) {
    let largest = 0;
    for (let r = 0; r < a.rows; r++) {
      const x = a.data[r * a.cols + j] ?? 0;
      if (Math.abs(x) > Math.abs(largest)) largest = x;
    }
    if (largest < 0) for (let r = 0; r < a.rows; r++) a.data[r * a.cols + j] = -(a.data[r * a.cols + j] ?? 0);
  }
}

/**
 * The strongest `dims` directions of a sparse matrix; fewer when the matrix has fewer, the rest zero.
 * Seeded, and the same for the same input and seed. `onRound` is told after each round.
 * Source: Halko, Martinsson and Tropp 2011, randomised subspace iteration.
 */
export function truncatedSvd(
  a: SparseMatrix,
  dims: number,
  seed: number,
  onRound?: (done: number, of: number) => void,
): Svd {
  const k = Math.min(dims + OVERSAMPLE, a.rows, a.cols);
  const random = xoroshiro128plus(seed);
  let basis = dense(a.rows, k);
  for (let i = 0; i < basis.data.length; i++) basis.data[i] = uniformFloat64(random) - 0.5;
  for (let round = 0; round < ROUNDS; round++) {
    basis = orthonormal(multiply(a, multiplyTransposed(a, basis)));
    onRound?.(round + 1, ROUNDS);
  }
  const small = multiplyTransposed(a, basis); // cols x k, so that A ~ basis x small'
  const { values, vectors } = eigen(gram(small));
  const rotated = multiplyDense(basis, vectors);
  const sigma = Float64Array.from({ length: dims }, (_, j) => Math.sqrt(values[j] ?? 0));
  const scores = dense(a.rows, dims);
  for (let r = 0; r < a.rows; r++)
    for (let j = 0; j < Math.min(k, dims); j++)
      scores.data[r * dims + j] = (rotated.data[r * k + j] ?? 0) * (sigma[j] ?? 0);
  settleSigns(scores);
  return { scores, sigma };
}
