import type { Vectors } from './model.ts';
import type { Profile } from './profile.ts';
import { exactProducts } from './scorer.ts';

/** Mostly from all likes together, the rest from the interest that the title meets best: one odd like is not drowned. */
const ALL_TOGETHER = 0.7;
/** What a dislike takes away beside what a like gives; it can never add. */
const DISLIKE = 0.5;

/** One like's or dislike's part of a taste score; or what somebody else's taste adds, and where two tastes differ, takes. */
export interface TastePart {
  /** The liked or disliked row. */
  readonly row?: number;
  readonly kind: 'like' | 'dislike' | 'guest' | 'apart';
  readonly amount: number;
}

/** From products with the profile's queries (count x rows) to a taste score a row, for proposing candidates. */
export function proposeTaste(profile: Profile, products: Float32Array, rows: number): Float64Array {
  const { interests, dislikes, weight } = profile;
  const out = new Float64Array(rows);
  if (interests.length) {
    const best = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY);
    for (const [q, interest] of interests.entries()) {
      const share = (ALL_TOGETHER * interest.weight) / weight;
      for (let r = 0, at = q * rows; r < rows; r++, at++) {
        const product = (products[at] as number) / interest.unit;
        out[r] = (out[r] as number) + share * product;
        if (product > (best[r] as number)) best[r] = product;
      }
    }
    for (let r = 0; r < rows; r++) out[r] = (out[r] as number) + (1 - ALL_TOGETHER) * (best[r] as number);
  }
  if (dislikes.length)
    for (let r = 0, at = interests.length * rows; r < rows; r++, at++)
      out[r] = (out[r] as number) - (DISLIKE / profile.dislikeUnit) * Math.max(0, products[at] as number);
  return out;
}

/** Scores one row; `onPart`, when given, is told every part of the sum. */
export type ExactTaste = (row: number, onPart?: (part: TastePart) => void) => number;

/**
 * Opens the exact taste of a profile: from exact integer products, the sum of what each like gives and each dislike
 * takes, in a fixed order, so that every device has the same score and a reason's parts are the score's own.
 */
export function exactTaste(vectors: Vectors, profile: Profile): ExactTaste {
  const { interests, dislikes, weight } = profile;
  const liked = interests.flatMap((i) => i.likes.map((like) => exactProducts(vectors, like.row)));
  const disliked = dislikes.map((row) => exactProducts(vectors, row));
  const products = new Float64Array(Math.max(liked.length, disliked.length));

  /** Fills `products` with the likes' and returns the interest that the row meets best. */
  const meetInterests = (row: number): number => {
    let best = 0;
    let bestMean = Number.NEGATIVE_INFINITY;
    let at = 0;
    for (const [q, interest] of interests.entries()) {
      let mean = 0;
      for (const like of interest.likes) {
        const product = liked[at]?.(row) ?? 0;
        products[at++] = product;
        mean += (like.weight / interest.weight / interest.unit) * product;
      }
      if (mean > bestMean) {
        bestMean = mean;
        best = q;
      }
    }
    return best;
  };

  return (row, onPart) => {
    let score = 0;
    const give = (kind: TastePart['kind'], of: number, amount: number) => {
      score += amount;
      onPart?.({ kind, row: of, amount });
    };
    const best = meetInterests(row);
    let at = 0;
    for (const [q, interest] of interests.entries()) {
      const share =
        (ALL_TOGETHER / weight + (q === best ? (1 - ALL_TOGETHER) / interest.weight : 0)) / interest.unit;
      for (const like of interest.likes) give('like', like.row, like.weight * share * (products[at++] ?? 0));
    }
    let against = 0;
    for (const [i, productOf] of disliked.entries()) {
      const product = productOf(row);
      products[i] = product;
      against += product;
    }
    if (against > 0)
      for (const [i, d] of dislikes.entries())
        give('dislike', d, (-DISLIKE * (products[i] ?? 0)) / dislikes.length / profile.dislikeUnit);
    return score;
  };
}
