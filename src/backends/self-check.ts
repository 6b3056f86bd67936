import type { Vectors } from '../core/model.ts';
import { mix } from '../core/rng.ts';
import { plainProducts, type Scorer } from '../core/scorer.ts';
import { failure } from '../errors.ts';

/** As many as a spin asks: interests, dislikes, a mood. */
export const CHECK_QUERIES = 5;
/** Beside the largest product: half floats stay well below, a wrong kernel well above. */
const TOLERANCE = 1e-2;
const HALF_UINT32 = 2 ** 31;
/** Rows of every product that are compared: enough that one of them comes near the largest product. */
const SPOTS = 64;

/** Fixed queries with entries in [-1, 1), the same on every device. */
export function checkQueries(dims: number): Float32Array {
  return Float32Array.from(
    { length: CHECK_QUERIES * dims },
    (_, i) => mix(CHECK_QUERIES, i) / HALF_UINT32 - 1,
  );
}

/**
 * Compares products with the reference: as many, finite, not all zero, and within tolerance.
 * Throws `BackendLost`, saying how they differ.
 */
export function compareProducts(found: Float32Array, expected: Float32Array): void {
  const wrong = (how: string) =>
    failure('BackendLost', `The accelerated scorer gave wrong products (${how}).`);
  if (found.length !== expected.length) throw wrong('too few or too many');
  let largest = 0;
  let furthest = 0;
  let sum = 0;
  for (let i = 0; i < found.length; i++) {
    const e = expected[i] as number;
    const f = found[i] as number;
    sum += Math.abs(f);
    largest = Math.max(largest, Math.abs(e));
    furthest = Math.max(furthest, Math.abs(f - e));
  }
  if (!Number.isFinite(sum)) throw wrong('not finite');
  if (largest > 0 && sum === 0) throw wrong('all zero');
  if (furthest > TOLERANCE * largest) throw wrong('too far from the reference');
}

/** Runs a fixed set of queries through a scorer and the reference. Throws `BackendLost` when they differ. */
export async function selfCheck(scorer: Scorer, vectors: Vectors): Promise<void> {
  const queries = checkQueries(vectors.dims);
  const found = await scorer.products(queries, CHECK_QUERIES);
  compareProducts(found, plainProducts(vectors, queries, CHECK_QUERIES));
}

/** Every so many-th row, as vectors of their own. */
function spotsOf({ rows, dims, code, scale }: Vectors): { spots: number[]; vectors: Vectors } {
  const step = Math.max(1, Math.floor(rows / SPOTS));
  const spots = Array.from({ length: Math.min(rows, SPOTS) }, (_, i) => i * step);
  const rowsOfCode = spots.flatMap((row) => [...code.subarray(row * dims, (row + 1) * dims)]);
  const scales = Float32Array.from(spots, (row) => scale[row] as number);
  const vectors = { rows: spots.length, dims, code: Int8Array.from(rowsOfCode), scale: scales };
  return { spots, vectors };
}

/**
 * A check for every product that is served: all of it finite, and some rows compared with the reference.
 * It throws `BackendLost` when they differ.
 */
export function spotCheck(
  vectors: Vectors,
): (products: Float32Array, queries: Float32Array, count: number) => void {
  const { spots, vectors: few } = spotsOf(vectors);
  return (products, queries, count) => {
    let sum = 0;
    for (let i = 0; i < products.length; i++) sum += Math.abs(products[i] as number);
    const found = new Float32Array(count * few.rows);
    for (let q = 0, at = 0; q < count; q++)
      for (const row of spots) found[at++] = products[q * vectors.rows + row] ?? Number.NaN;
    // One number that is none makes the sum none, wherever it stands.
    if (!Number.isFinite(sum)) found.fill(sum);
    compareProducts(found, plainProducts(few, queries, count));
  };
}
