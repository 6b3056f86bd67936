import type { Vectors } from './model.ts';
import type { SparseIndex } from './sparse-index.ts';
import type { Concept } from './text-query.ts';

const LARGEST = 127;

/** Typed words as a vector among the titles' own: int8 codes and one scale, unit length. */
export interface TermVector {
  readonly code: Int8Array;
  readonly scale: number;
}

/**
 * Folds a query into the titles' space: a term's place is the weighted sum of its titles, each dimension divided by
 * its squared singular value, so terms cost no bytes in the shards. Null when the words reach no title.
 * Source: Deerwester et al. 1990, folding in.
 */
export function termVector(
  vectors: Vectors,
  index: SparseIndex,
  concepts: readonly Concept[],
): TermVector | null {
  const { rows, dims, code, scale, sigma } = vectors;
  // Rows are weighed first and added once each: a common word is in thousands of rows, several words in the same.
  const weights = new Float64Array(rows);
  for (const { idf, features } of concepts)
    for (const { feature, weight } of features)
      for (let i = index.starts[feature] ?? 0; i < (index.starts[feature + 1] ?? 0); i++) {
        const row = index.postings[i] as number;
        weights[row] = (weights[row] as number) + idf * weight * (index.values[i] as number);
      }
  const sum = new Float64Array(dims);
  for (let row = 0; row < rows; row++) {
    if (weights[row] === 0) continue;
    const by = (weights[row] as number) * (scale[row] as number);
    for (let j = 0, at = row * dims; j < dims; j++, at++)
      sum[j] = (sum[j] as number) + by * (code[at] as number);
  }
  let norm = 0;
  let largest = 0;
  for (let j = 0; j < dims; j++) {
    const s = sigma[j] ?? 0;
    const x = s > 0 ? (sum[j] ?? 0) / (s * s) : 0;
    sum[j] = x;
    norm += x * x;
    largest = Math.max(largest, Math.abs(x));
  }
  if (norm === 0) return null;
  return {
    code: Int8Array.from(sum, (x) => Math.round((x / largest) * LARGEST)),
    scale: largest / LARGEST / Math.sqrt(norm),
  };
}

/** The vector as a query for a scorer, dims long. */
export function asQuery(vector: TermVector): Float32Array {
  return Float32Array.from(vector.code, (x) => x * vector.scale);
}

/** Dot product with a row: an exact integer times the scales. */
export function exactTermProduct(vectors: Vectors, vector: TermVector, row: number): number {
  let sum = 0;
  for (let j = 0, at = row * vectors.dims; j < vectors.dims; j++, at++)
    sum += (vector.code[j] ?? 0) * (vectors.code[at] ?? 0);
  return sum * vector.scale * (vectors.scale[row] ?? 0);
}
