import type { DenseMatrix } from '../vectors/matrix.ts';
import type { Places } from './pack-titles.ts';

const STEPS = 256;

/** Ranks of one column, spread evenly over 0 to 255; ties in row order. */
function ranks(a: DenseMatrix, column: number): Uint8Array {
  const order = Array.from({ length: a.rows }, (_, r) => r).sort(
    (p, q) => (a.data[p * a.cols + column] ?? 0) - (a.data[q * a.cols + column] ?? 0) || p - q,
  );
  const out = new Uint8Array(a.rows);
  for (const [rank, row] of order.entries()) out[row] = Math.floor((rank * STEPS) / a.rows);
  return out;
}

/** A title's place by its rank along the second and third direction; the first only says how much is known of it. */
export function placesOf(scores: DenseMatrix): Places {
  const last = scores.cols - 1;
  return { x: ranks(scores, Math.min(1, last)), y: ranks(scores, Math.min(2, last)) };
}
