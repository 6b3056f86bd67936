import type { Neighbours } from './neighbours.ts';

/** Edges between rows; each pair once, weight 0 to 1. */
export interface Edges {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float32Array;
}

const BISECTIONS = 32;
/** Narrower than this, and a row of near doubles would hold nothing but them. */
const NARROWEST = 1e-3;

/** The width at which the row's neighbours weigh log2(k) together. */
function widthOf(distance: Float32Array, at: number, k: number): number {
  const nearest = distance[at] ?? 0;
  const target = Math.log2(k);
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let width = 1;
  for (let step = 0; step < BISECTIONS; step++) {
    let sum = 0;
    for (let i = 0; i < k; i++) sum += Math.exp(-Math.max(0, (distance[at + i] ?? 0) - nearest) / width);
    if (sum > target) {
      high = width;
      width = (low + high) / 2;
    } else {
      low = width;
      width = high === Number.POSITIVE_INFINITY ? width * 2 : (low + high) / 2;
    }
  }
  return Math.max(width, NARROWEST);
}

/**
 * How surely two rows belong together: each row's neighbours by its own measure of near, and a pair when either says so.
 * Source: McInnes, Healy and Melville 2018, UMAP, the fuzzy union.
 */
export function fuzzyEdges({ k, rows, distance }: Neighbours): Edges {
  const count = rows.length / k;
  const one = new Float32Array(rows.length);
  for (let r = 0; r < count; r++) {
    const width = widthOf(distance, r * k, k);
    for (let i = r * k; i < (r + 1) * k; i++)
      one[i] =
        (rows[i] ?? -1) < 0 ? 0 : Math.exp(-Math.max(0, (distance[i] ?? 0) - (distance[r * k] ?? 0)) / width);
  }
  const from: number[] = [];
  const to: number[] = [];
  const weight: number[] = [];
  for (let r = 0; r < count; r++)
    for (let i = r * k; i < (r + 1) * k; i++) {
      const other = rows[i] ?? -1;
      if (other < 0) continue;
      const back = rows.subarray(other * k, (other + 1) * k).indexOf(r);
      // A pair that both name comes up twice, and is taken from its lower row.
      if (back >= 0 && other < r) continue;
      const a = one[i] ?? 0;
      const b = back >= 0 ? (one[other * k + back] ?? 0) : 0;
      from.push(r);
      to.push(other);
      weight.push(a + b - a * b);
    }
  return { from: Int32Array.from(from), to: Int32Array.from(to), weight: Float32Array.from(weight) };
}
