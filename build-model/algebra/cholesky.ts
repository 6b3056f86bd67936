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

function divideRow(l: Float64Array, { rows: n, cols: k, data }: DenseMatrix, i: number): void {
  const by = 1 / (l[i * n + i] as number);
  for (let at = i * k; at < (i + 1) * k; at++) data[at] = (data[at] as number) * by;
}

/** Takes from row `at` what it has of row `from`. */
function takeRow({ data, cols: k }: DenseMatrix, at: number, from: number, by: number): void {
  addScaled(data, at * k, data, from * k, -by, k);
}

/** Solves L Y = B. Four rows are taken at once, with the sums of one after another: each row is read and written a quarter as often. */
function forwardRows(l: Float64Array, b: DenseMatrix): void {
  const { rows: n, cols: k, data } = b;
  for (let i = 0; i < n; i++) {
    let j = 0;
    for (; j + 3 < i; j += 4) {
      const at = i * n + j;
      const r = l[at] as number;
      const s = l[at + 1] as number;
      const t = l[at + 2] as number;
      const u = l[at + 3] as number;
      for (let to = i * k, from = j * k; to < (i + 1) * k; to++, from++)
        data[to] =
          (data[to] as number) -
          r * (data[from] as number) -
          s * (data[from + k] as number) -
          t * (data[from + 2 * k] as number) -
          u * (data[from + 3 * k] as number);
    }
    for (; j < i; j++) takeRow(b, i, j, l[i * n + j] as number);
    divideRow(l, b, i);
  }
}

/** Solves L' X = Y, four rows at once likewise. */
function backwardRows(l: Float64Array, b: DenseMatrix): void {
  const { rows: n, cols: k, data } = b;
  let i = n - 1;
  for (; i >= 3; i -= 4) {
    for (let own = i; own > i - 4; own--) {
      divideRow(l, b, own);
      for (let j = i - 3; j < own; j++) takeRow(b, j, own, l[own * n + j] as number);
    }
    for (let j = 0, at = i * n; j < i - 3; j++, at++) {
      const r = l[at] as number;
      const s = l[at - n] as number;
      const t = l[at - 2 * n] as number;
      const u = l[at - 3 * n] as number;
      for (let to = j * k, from = i * k; to < (j + 1) * k; to++, from++)
        data[to] =
          (data[to] as number) -
          r * (data[from] as number) -
          s * (data[from - k] as number) -
          t * (data[from - 2 * k] as number) -
          u * (data[from - 3 * k] as number);
    }
  }
  for (; i >= 0; i--) {
    divideRow(l, b, i);
    for (let j = 0; j < i; j++) takeRow(b, j, i, l[i * n + j] as number);
  }
}

/** Solves L L' X = B in place for many right sides, B n x k row after row. */
export function solveRows(l: Float64Array, b: DenseMatrix): void {
  forwardRows(l, b);
  backwardRows(l, b);
}
