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
 * The sum of `a[i + j] * b[k + j]` for j below `dims`. Four sums side by side: the processor need not wait for one
 * addition before the next, 3.6 times as fast as one sum on 8,807 x 64. Of whole numbers it is exact.
 */
function dot(a: Float32Array | Int8Array, i: number, b: Int8Array, k: number, dims: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  const end = i + dims;
  const whole = end - (dims % 4);
  for (; i < whole; i += 4, k += 4) {
    s0 += (a[i] as number) * (b[k] as number);
    s1 += (a[i + 1] as number) * (b[k + 1] as number);
    s2 += (a[i + 2] as number) * (b[k + 2] as number);
    s3 += (a[i + 3] as number) * (b[k + 3] as number);
  }
  for (; i < end; i++, k++) s0 += (a[i] as number) * (b[k] as number);
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

/** Dot product of two rows: an exact integer times the two scales, the same on every device. */
export function exactProduct({ dims, code, scale }: Vectors, a: number, b: number): number {
  return dot(code, a * dims, code, b * dims, dims) * (scale[a] as number) * (scale[b] as number);
}
