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

/** The products themselves, at once. */
export function plainProducts(vectors: Vectors, queries: Float32Array, count: number): Float32Array {
  const { rows, dims, code, scale } = vectors;
  const out = new Float32Array(count * rows);
  for (let q = 0; q < count; q++) {
    const query = queries.subarray(q * dims, (q + 1) * dims);
    for (let r = 0, at = 0; r < rows; r++) {
      let sum = 0;
      for (let j = 0; j < dims; j++, at++) sum += (query[j] as number) * (code[at] as number);
      out[q * rows + r] = sum * (scale[r] as number);
    }
  }
  return out;
}

/** Dot product of two rows: an exact integer times the two scales, the same on every device. */
export function exactProduct(vectors: Vectors, a: number, b: number): number {
  const { dims, code, scale } = vectors;
  let sum = 0;
  for (let j = 0, p = a * dims, q = b * dims; j < dims; j++, p++, q++)
    sum += (code[p] as number) * (code[q] as number);
  return sum * (scale[a] as number) * (scale[b] as number);
}
