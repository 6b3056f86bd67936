import type { Vectors } from './model.ts';

/**
 * A way to multiply queries with all titles. `queries` is count x dims; the promise brings count x rows,
 * each `query . code[row] x scale[row]`, exact to about 1e-3 of the largest: a proposal, scored again exactly later.
 */
export interface Scorer {
  readonly name: 'plain' | 'webgl';
  products(queries: Float32Array, count: number): Promise<Float32Array>;
  /** Frees what the device holds. */
  dispose(): void;
}

/** The reference scorer and the fallback: a loop over int8 codes. */
export function plainScorer(vectors: Vectors): Scorer {
  return {
    name: 'plain',
    products: async (queries, count) => plainProducts(vectors, queries, count),
    dispose: () => {},
  };
}

/**
 * The sum of `query[q + j] * code[c + j]` for j below `dims`. Four sums side by side: the processor need not wait for
 * one addition before the next. Of whole numbers it is exact. Always called with the same two kinds of array, since
 * a third would make every call of it slow.
 */
function dot(query: Float32Array, q: number, code: Int8Array, c: number, dims: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  const end = q + dims;
  const whole = end - (dims % 4);
  for (; q < whole; q += 4, c += 4) {
    s0 += (query[q] as number) * (code[c] as number);
    s1 += (query[q + 1] as number) * (code[c + 1] as number);
    s2 += (query[q + 2] as number) * (code[c + 2] as number);
    s3 += (query[q + 3] as number) * (code[c + 3] as number);
  }
  for (; q < end; q++, c++) s0 += (query[q] as number) * (code[c] as number);
  return s0 + s1 + s2 + s3;
}

/** The products themselves, at once. */
export function plainProducts(vectors: Vectors, queries: Float32Array, count: number): Float32Array {
  const { rows, dims, code, scale } = vectors;
  const out = new Float32Array(count * rows);
  for (let q = 0; q < count; q++)
    for (let r = 0; r < rows; r++)
      out[q * rows + r] = dot(queries, q * dims, code, r * dims, dims) * (scale[r] as number);
  return out;
}

/** A row's products with other rows: each an exact integer times the two scales, the same on every device. */
export function exactProducts({ dims, code, scale }: Vectors, row: number): (other: number) => number {
  const whole = Float32Array.from(code.subarray(row * dims, (row + 1) * dims));
  const unit = scale[row] as number;
  return (other) => dot(whole, 0, code, other * dims, dims) * unit * (scale[other] as number);
}

/** Dot product of two rows, as `exactProducts` has it. */
export function exactProduct(vectors: Vectors, a: number, b: number): number {
  return exactProducts(vectors, a)(b);
}
