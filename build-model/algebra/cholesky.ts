import { failure } from '../../src/errors.ts';
import { addScaled, type DenseMatrix } from '../vectors/matrix.ts';

/** Rows that share each pass over the finished ones: their sums then come from the cache, not from memory. */
const BLOCK = 16;

/**
 * Dot product of two stretches of `length` numbers; four sums at once, so that the processor need not wait.
 * Neighbours on the map have their own for Float32Array: called with both kinds, one function is slow for both.
 */
export function dot(a: Float64Array, from: number, b: Float64Array, start: number, length: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let k = 0;
  for (; k + 3 < length; k += 4) {
    s0 += (a[from + k] as number) * (b[start + k] as number);
    s1 += (a[from + k + 1] as number) * (b[start + k + 1] as number);
    s2 += (a[from + k + 2] as number) * (b[start + k + 2] as number);
    s3 += (a[from + k + 3] as number) * (b[start + k + 3] as number);
  }
  for (; k < length; k++) s0 += (a[from + k] as number) * (b[start + k] as number);
  return s0 + s1 + s2 + s3;
}

/**
 * Turns a symmetric positive definite matrix (n x n, row after row, lower half read) into its Cholesky factor L,
 * in place, A = L L'; the upper half is left as it was. Throws `BadData` when the matrix is not positive definite.
 */
export function factorise(a: Float64Array, n: number): void {
  for (let first = 0; first < n; first += BLOCK) {
    const last = Math.min(n, first + BLOCK);
    for (let j = 0; j < last; j++) {
      for (let i = Math.max(first, j); i < last; i++) {
        const sum = (a[i * n + j] as number) - dot(a, i * n, a, j * n, j);
        if (i > j) a[i * n + j] = sum / (a[j * n + j] as number);
        else if (sum > 0) a[i * n + j] = Math.sqrt(sum);
        else throw failure('BadData', 'A system of equations has no solution: the penalty is too small.');
      }
    }
  }
}

/** Solves L y = b in place, from row `from` on; b is zero before it. */
export function forward(l: Float64Array, n: number, b: Float64Array, from = 0): void {
  for (let i = from; i < n; i++)
    b[i] = ((b[i] as number) - dot(l, i * n + from, b, from, i - from)) / (l[i * n + i] as number);
}

/** Solves L' x = b in place. Column after column, so that L is read along its rows. */
export function backward(l: Float64Array, n: number, b: Float64Array): void {
  for (let i = n - 1; i >= 0; i--) {
    const x = (b[i] as number) / (l[i * n + i] as number);
    b[i] = x;
    for (let j = 0; j < i; j++) b[j] = (b[j] as number) - x * (l[i * n + j] as number);
  }
}

/** Solves L L' X = B in place for many right sides, B n x k row after row. */
export function solveRows(l: Float64Array, b: DenseMatrix): void {
  const { rows: n, cols: k, data } = b;
  const divide = (i: number) => {
    const by = 1 / (l[i * n + i] as number);
    for (let j = i * k; j < (i + 1) * k; j++) data[j] = (data[j] as number) * by;
  };
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) addScaled(data, i * k, data, j * k, -(l[i * n + j] as number), k);
    divide(i);
  }
  for (let i = n - 1; i >= 0; i--) {
    divide(i);
    for (let j = 0; j < i; j++) addScaled(data, j * k, data, i * k, -(l[i * n + j] as number), k);
  }
}
