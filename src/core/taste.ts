import type { Vectors } from './model.ts';
import type { Profile } from './profile.ts';
import { exactProduct } from './scorer.ts';

/** Half from all likes together, half from the interest that the title meets best: one odd like is not drowned. */
const ALL_TOGETHER = 0.5;
/** What a dislike takes away beside what a like gives; it can never add. */
const DISLIKE = 0.5;

/** One like's or dislike's part of a taste score. */
export interface TastePart {
  readonly row: number;
  readonly kind: 'like' | 'dislike';
  readonly amount: number;
}

/** From products with the profile's queries (count x rows) to a taste score a row, for proposing candidates. */
export function proposeTaste(profile: Profile, products: Float32Array, rows: number): Float64Array {
  const out = new Float64Array(rows);
  const { interests, dislikes, weight } = profile;
  for (let r = 0; r < rows; r++) {
    let mean = 0;
    let best = Number.NEGATIVE_INFINITY;
    for (const [q, interest] of interests.entries()) {
      const p = products[q * rows + r] ?? 0;
      mean += (interest.weight / weight) * p;
      if (p > best) best = p;
    }
    const liked = interests.length ? ALL_TOGETHER * mean + (1 - ALL_TOGETHER) * best : 0;
    const disliked = dislikes.length ? Math.max(0, products[interests.length * rows + r] ?? 0) : 0;
    out[r] = liked - DISLIKE * disliked;
  }
  return out;
}

/**
 * The taste score of one row from exact integer products, as the sum of its parts: what each like gives and
 * each dislike takes. The same on every device; the parts are what a reason tells.
 */
export function exactTaste(
  vectors: Vectors,
  profile: Profile,
  row: number,
): { score: number; parts: TastePart[] } {
  const { interests, dislikes, weight } = profile;
  const parts: TastePart[] = [];
  let score = 0;
  let best = -1;
  let bestProduct = Number.NEGATIVE_INFINITY;
  const products = interests.map((interest, q) => {
    const each = interest.likes.map((like) => exactProduct(vectors, like.row, row));
    const mean = each.reduce(
      (sum, p, i) => sum + ((interest.likes[i]?.weight ?? 0) / interest.weight) * p,
      0,
    );
    if (mean > bestProduct) {
      bestProduct = mean;
      best = q;
    }
    return each;
  });
  for (const [q, interest] of interests.entries())
    for (const [i, like] of interest.likes.entries()) {
      const share = ALL_TOGETHER / weight + (q === best ? (1 - ALL_TOGETHER) / interest.weight : 0);
      const amount = like.weight * share * (products[q]?.[i] ?? 0);
      parts.push({ row: like.row, kind: 'like', amount });
      score += amount;
    }
  const against = dislikes.map((d) => exactProduct(vectors, d, row));
  const sum = against.reduce((a, b) => a + b, 0);
  if (sum > 0)
    for (const [i, d] of dislikes.entries()) {
      const amount = (-DISLIKE * (against[i] ?? 0)) / dislikes.length;
      parts.push({ row: d, kind: 'dislike', amount });
      score += amount;
    }
  return { score, parts };
}

/** What a title equal to the strongest interest would score: the unit in which taste is blended with other scores. */
export function tasteUnit(vectors: Vectors, profile: Profile): number {
  let unit = 0;
  for (const interest of profile.interests)
    for (const like of interest.likes) unit = Math.max(unit, exactProduct(vectors, like.row, like.row));
  return unit || 1;
}
