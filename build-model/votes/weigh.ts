import type { Title } from '../../src/catalogue/title.ts';
import type { JoinedRatings } from '../ratings/join-ratings.ts';
import { withPrior } from './prior.ts';
import { type WeightedRatings, weightedRatings } from './weighted-rating.ts';

/**
 * Titles with their votes, the source's own first and else those of the joined ratings, with the weighted ratings of
 * all, and with a prominence read off them where the source gives none.
 */
export function weigh(
  titles: readonly Title[],
  rated: JoinedRatings | null,
  percentile: number,
): { titles: Title[]; weighted: WeightedRatings } {
  const voted = titles.map((title, row) => {
    const votes = title.votes ?? rated?.votes[row];
    return votes ? { ...title, votes } : title;
  });
  const weighted = weightedRatings(
    voted.map((title) => title.votes),
    percentile,
  );
  return { titles: withPrior(voted, weighted), weighted };
}
