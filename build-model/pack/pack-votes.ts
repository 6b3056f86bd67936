import type { Title } from '../../src/catalogue/title.ts';
import type { Columns } from '../../src/format/shard.ts';
import type { WeightedRatings } from '../votes/weighted-rating.ts';

const HUNDREDTHS = 100;

/** The votes shard's columns; null when no title was voted on. */
export function packVotes(titles: readonly Title[], { of }: WeightedRatings): Columns<'votes'> | null {
  if (!titles.some((t) => t.votes)) return null;
  const hundredths = (x: number | null | undefined) => Math.round(HUNDREDTHS * (x ?? 0));
  return {
    count: Uint32Array.from(titles, (t) => t.votes?.count ?? 0),
    mean: Uint16Array.from(titles, (t) => hundredths(t.votes?.mean)),
    weighted: Uint16Array.from(of, hundredths),
  };
}
