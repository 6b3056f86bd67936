import { factorise, solve } from './cholesky.ts';
import type { Concept } from './concept.ts';
import type { Vectors } from './model.ts';
import type { SparseIndex } from './sparse-index.ts';

const LARGEST = 127;

/** Typed words as a vector among the titles' own: int8 codes and one scale, unit length. */
export interface TermVector {
  readonly code: Int8Array;
  readonly scale: number;
}

/** The titles' own products, entry by entry, factored; made once a model. */
const factors = new WeakMap<Vectors, Float64Array>();

function factorOf(vectors: Vectors): Float64Array {
  const known = factors.get(vectors);
  if (known) return known;
  const { rows, dims, code, scale } = vectors;
  const gram = new Float64Array(dims * dims);
  for (let row = 0; row < rows; row++) {
    const unit = (scale[row] as number) * (scale[row] as number);
    for (let i = 0; i < dims; i++) {
      const by = unit * (code[row * dims + i] as number);
      if (by !== 0)
        for (let j = 0; j <= i; j++)
          gram[i * dims + j] = (gram[i * dims + j] as number) + by * (code[row * dims + j] as number);
    }
  }
  factorise(gram, dims);
  factors.set(vectors, gram);
  return gram;
}

/**
 * Folds a query into the titles' space: the point whose products with the titles come nearest, by least squares, to
 * what the words are to each title; so terms cost no bytes in the shards. All zero when the words reach no title.
 * Source: Deerwester et al. 1990, folding in.
 */
export function termVector(vectors: Vectors, index: SparseIndex, concepts: readonly Concept[]): TermVector {
  const { rows, dims, code, scale } = vectors;
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
  const place = solve(factorOf(vectors), sum);
  let norm = 0;
  let largest = 0;
  for (const x of place) {
    norm += x * x;
    largest = Math.max(largest, Math.abs(x));
  }
  return {
    code: Int8Array.from(place, (x) => Math.round((x / (largest || 1)) * LARGEST)),
    scale: largest / LARGEST / Math.sqrt(norm || 1),
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
