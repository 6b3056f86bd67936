import type { Rng } from './rng.ts';

/** Weights by rank when safe: the first sector is five times as wide as the last. */
const SAFE_FIRST = 60;
const LAST = 12;

/**
 * Integer weights by rank for a wheel of `n`, falling in even steps; at adventure 1 all are equal.
 * Whole numbers, so that every device draws alike.
 */
export function wheelWeights(n: number, adventure: number): number[] {
  const first = Math.round(SAFE_FIRST - (SAFE_FIRST - LAST) * adventure);
  return Array.from({ length: n }, (_, rank) =>
    Math.round(first - ((first - LAST) * rank) / Math.max(1, n - 1)),
  );
}

/** Draws `count` different indices, each with a chance in proportion to its weight among those left. */
export function drawOrder(weights: readonly number[], count: number, rng: Rng): number[] {
  const left = weights.map((weight, index) => ({ weight, index })).filter((w) => w.weight > 0);
  const out: number[] = [];
  while (out.length < count && left.length) {
    let ticket = rng.below(left.reduce((sum, w) => sum + w.weight, 0));
    const at = left.findIndex((w) => {
      ticket -= w.weight;
      return ticket < 0;
    });
    for (const one of left.splice(at, 1)) out.push(one.index);
  }
  return out;
}
