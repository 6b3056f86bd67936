/** A sparse matrix by rows (CSR): entries of row `r` are `columns[starts[r] .. starts[r + 1])` with `values` beside them. */
export interface SparseMatrix {
  readonly rows: number;
  readonly cols: number;
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

/** A dense matrix, row after row. */
export interface DenseMatrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: Float64Array;
}

export function dense(rows: number, cols: number): DenseMatrix {
  return { rows, cols, data: new Float64Array(rows * cols) };
}

/** `A x B`: (rows x cols) times (cols x k). */
export function multiply(a: SparseMatrix, b: DenseMatrix): DenseMatrix {
  const k = b.cols;
  const out = dense(a.rows, k);
  for (let r = 0; r < a.rows; r++)
    for (let i = a.starts[r] ?? 0; i < (a.starts[r + 1] ?? 0); i++)
      addScaled(out.data, r * k, b.data, (a.columns[i] ?? 0) * k, a.values[i] ?? 0, k);
  return out;
}

/** `A' x B`: (cols x rows) times (rows x k). */
export function multiplyTransposed(a: SparseMatrix, b: DenseMatrix): DenseMatrix {
  const k = b.cols;
  const out = dense(a.cols, k);
  for (let r = 0; r < a.rows; r++)
    for (let i = a.starts[r] ?? 0; i < (a.starts[r + 1] ?? 0); i++)
      addScaled(out.data, (a.columns[i] ?? 0) * k, b.data, r * k, a.values[i] ?? 0, k);
  return out;
}

/** Adds `by` x `from[start ..]` to `out[at ..]`, `k` numbers. */
export function addScaled(
  out: Float64Array,
  at: number,
  from: Float64Array,
  start: number,
  by: number,
  k: number,
): void {
  // The innermost loop of the build, four at once: both ranges lie inside by construction.
  const whole = k - (k % 4);
  let j = 0;
  for (; j < whole; j += 4) {
    out[at + j] = (out[at + j] as number) + by * (from[start + j] as number);
    out[at + j + 1] = (out[at + j + 1] as number) + by * (from[start + j + 1] as number);
    out[at + j + 2] = (out[at + j + 2] as number) + by * (from[start + j + 2] as number);
    out[at + j + 3] = (out[at + j + 3] as number) + by * (from[start + j + 3] as number);
  }
  for (; j < k; j++) out[at + j] = (out[at + j] as number) + by * (from[start + j] as number);
}

/** `A' x A`: k x k. */
export function gram(a: DenseMatrix): DenseMatrix {
  const k = a.cols;
  const out = dense(k, k);
  for (let r = 0; r < a.rows; r++)
    for (let i = 0; i < k; i++) addScaled(out.data, i * k, a.data, r * k, a.data[r * k + i] ?? 0, k);
  return out;
}

/** `A x B` for a small square `B` (k x m). */
export function multiplyDense(a: DenseMatrix, b: DenseMatrix): DenseMatrix {
  const out = dense(a.rows, b.cols);
  for (let r = 0; r < a.rows; r++)
    for (let i = 0; i < a.cols; i++)
      addScaled(out.data, r * b.cols, b.data, i * b.cols, a.data[r * a.cols + i] ?? 0, b.cols);
  return out;
}
