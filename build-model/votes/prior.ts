import type { Title } from '../../src/catalogue/title.ts';
import type { WeightedRatings } from './weighted-rating.ts';

/** A vote from here on is that of somebody who liked it. */
const LIKED_FROM = 7.5;
/** How far votes on one title lie apart, in points of ten. */
const SPREAD = 2;
const MOST = 10;

/** The standard normal distribution function, within 1e-5. Source: Abramowitz and Stegun 1964, 26.2.16. */
function normal(z: number): number {
  const t = 1 / (1 + 0.33267 * Math.abs(z));
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    (0.4361836 * t - 0.1201676 * t ** 2 + 0.937298 * t ** 3);
  return z >= 0 ? 1 - tail : tail;
}

/**
 * Gives titles without a prominence one from their votes, 1 to 10: by the logarithm of how many people are to be
 * expected to have liked it, which are its votes times the chance that a vote about its weighted rating is a good one.
 * So a title must be known and good to come first; what the source says itself stands.
 */
export function withPrior(titles: readonly Title[], { of }: WeightedRatings): Title[] {
  const likers = titles.map(({ votes }, i) => {
    const rating = of[i] ?? null;
    return (votes?.count ?? 0) * (rating === null ? 0.5 : normal((rating - LIKED_FROM) / SPREAD));
  });
  const most = Math.log1p(likers.reduce((a, b) => Math.max(a, b), 0)) || 1;
  return titles.map((title, i) => {
    if (title.prominence !== null || !title.votes) return title;
    return { ...title, prominence: 1 + Math.round(((MOST - 1) * Math.log1p(likers[i] ?? 0)) / most) };
  });
}
