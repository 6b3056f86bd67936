import type { Reason } from '../../engine/contract.ts';

/** What a pick for two owes to each, as shares that sum to 1; half and half where neither gave anything. */
export function owedTo({ parts }: Reason): { mine: number; theirs: number } {
  const given = (kinds: readonly string[]) =>
    Math.max(
      0,
      parts.reduce((sum, part) => sum + (kinds.includes(part.kind) ? part.share : 0), 0),
    );
  const mine = given(['like', 'dislike']);
  const theirs = given(['guest']);
  const both = mine + theirs;
  return both > 0 ? { mine: mine / both, theirs: theirs / both } : { mine: 0.5, theirs: 0.5 };
}
