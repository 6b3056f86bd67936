import type { DenseMatrix } from '../vectors/matrix.ts';
import { dot, factorise, forward, solveRows } from './cholesky.ts';
import type { DiagonalPlusGram, Inverse } from './diagonal-plus-gram.ts';

/** (D^-1 + U U')^-1 = D - D U (I + U' D U)^-1 U' D: takes the second part from `a`, lower half. */
function takeSmooth(a: Float64Array, diagonal: Float64Array, { data, cols }: DenseMatrix): void {
  const n = diagonal.length;
  const inner = new Float64Array(cols * cols);
  for (let k = 0; k < cols; k++) inner[k * cols + k] = 1;
  for (let i = 0; i < n; i++)
    for (let k = 0; k < cols; k++) {
      const by = (diagonal[i] as number) * (data[i * cols + k] as number);
      for (let l = 0; l <= k; l++)
        inner[k * cols + l] = (inner[k * cols + l] as number) + by * (data[i * cols + l] as number);
    }
  factorise(inner, cols);
  const w = new Float64Array(n * cols);
  for (let i = 0; i < n; i++) {
    const row = w.subarray(i * cols, (i + 1) * cols);
    for (let k = 0; k < cols; k++) row[k] = (diagonal[i] as number) * (data[i * cols + k] as number);
    forward(inner, cols, row);
  }
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++)
      a[i * n + j] = (a[i * n + j] as number) - dot(w, i * cols, w, j * cols, cols);
}

function addGram(a: Float64Array, n: number, { lists, weights, values }: DiagonalPlusGram): void {
  for (const [u, list] of lists.entries()) {
    const w = weights[u] ?? 0;
    const x = values?.[u];
    for (const [k, i] of list.entries()) {
      const by = x ? w * (x[k] as number) : w;
      for (const [l, j] of list.entries())
        a[i * n + j] = (a[i * n + j] as number) + (x ? by * (x[l] as number) : by);
    }
  }
}

/** The inverse by titles: n x n, for more people than titles. */
export function byTitles(matrix: DiagonalPlusGram): Inverse {
  const { diagonal, smooth } = matrix;
  const n = diagonal.length;
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++) a[i * n + i] = diagonal[i] as number;
  if (smooth) takeSmooth(a, diagonal, smooth);
  addGram(a, n, matrix);
  factorise(a, n);
  return {
    solveAll: (b) => {
      const x = { ...b, data: b.data.slice() };
      solveRows(a, x);
      return x;
    },
    diagonal: () => {
      const out = new Float64Array(n);
      const column = new Float64Array(n);
      for (let i = 0; i < n; i++) {
        column.fill(0);
        column[i] = 1;
        forward(a, n, column, i);
        out[i] = dot(column, i, column, i, n - i);
      }
      return out;
    },
  };
}
