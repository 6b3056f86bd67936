import { addScaled, type DenseMatrix, dense } from '../vectors/matrix.ts';

/** A'B: A's columns x B's columns. */
export function inner(a: DenseMatrix, b: DenseMatrix): DenseMatrix {
  const out = dense(a.cols, b.cols);
  for (let r = 0; r < a.rows; r++)
    for (let i = 0; i < a.cols; i++)
      addScaled(out.data, i * b.cols, b.data, r * b.cols, a.data[r * a.cols + i] as number, b.cols);
  return out;
}

/** The first `k` columns; fewer where there are fewer, the rest zero. */
export function firstColumns(a: DenseMatrix, k: number): DenseMatrix {
  const out = dense(a.rows, k);
  for (let i = 0; i < a.rows; i++)
    for (let j = 0; j < Math.min(k, a.cols); j++) out.data[i * k + j] = a.data[i * a.cols + j] as number;
  return out;
}

/** Every row times its own number. */
export function scaledRows(a: DenseMatrix, by: Float64Array): DenseMatrix {
  const out = dense(a.rows, a.cols);
  for (let i = 0; i < a.rows; i++)
    addScaled(out.data, i * a.cols, a.data, i * a.cols, by[i] as number, a.cols);
  return out;
}

/** Some of the rows. */
export function rowsOf(a: DenseMatrix, rows: readonly number[]): DenseMatrix {
  const out = dense(rows.length, a.cols);
  for (const [i, row] of rows.entries())
    out.data.set(a.data.subarray(row * a.cols, (row + 1) * a.cols), i * a.cols);
  return out;
}
