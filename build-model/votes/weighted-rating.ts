import type { Votes } from '../../src/catalogue/title.ts';
import { failure } from '../../src/errors.ts';

/** Weighted ratings, and what they were drawn towards. */
export interface WeightedRatings {
  /** By title, 0 to 10; null where nobody voted or no mean is told. */
  readonly of: readonly (number | null)[];
  /** As many votes as it takes for a title's own mean to count as much as that of all titles. */
  readonly votesToTrust: number;
  /** The mean of the titles' means. */
  readonly meanOfAll: number;
}

/** The smallest value that `percentile` percent of the values do not exceed, by linear interpolation between ranks. */
function percentileOf(values: readonly number[], percentile: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = ((sorted.length - 1) * percentile) / 100;
  const low = sorted[Math.floor(at)] ?? 0;
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at - Math.floor(at));
}

/**
 * WR = v / (v + m) R + m / (v + m) C, with v a title's votes, R their mean, C the mean of all titles' means and m the
 * `percentile` of all titles' votes: few votes say little, so the fewer they are the nearer to C.
 * Throws `BadRequest` for a percentile beyond 0 to 100. Source: IMDb's formula for its Top 250.
 */
export function weightedRatings(votes: readonly (Votes | undefined)[], percentile: number): WeightedRatings {
  if (!(percentile >= 0 && percentile <= 100))
    throw failure('BadRequest', `A percentile is from 0 to 100; ${percentile} is none.`);
  const told = votes.flatMap((v) => (v && v.mean !== null ? [{ count: v.count, mean: v.mean }] : []));
  const meanOfAll = told.reduce((sum, v) => sum + v.mean, 0) / (told.length || 1);
  const votesToTrust = percentileOf(
    told.map((v) => v.count),
    percentile,
  );
  const of = votes.map((v) => {
    if (!v || v.mean === null) return null;
    return (v.count * v.mean + votesToTrust * meanOfAll) / (v.count + votesToTrust);
  });
  return { of, votesToTrust, meanOfAll };
}
