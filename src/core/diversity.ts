/** A candidate and its score; scores of one list are comparable. */
export interface Scored {
  readonly row: number;
  readonly score: number;
}

/**
 * Picks candidates that are good and unlike each other, best first, until `out` has `k`; returns it. What it holds
 * already is not picked again, and the others are to be unlike it too. `relevance` in [0, 1] says how much being good
 * counts; `alike(a, b)` is 0 for unlike rows. Scores are spread to [0, 1] first, so that they can be weighed against
 * likeness. Ties go to the earlier candidate.
 * Source: Carbonell and Goldstein 1998, maximal marginal relevance.
 */
export function diversify<S extends Scored>(
  candidates: readonly S[],
  k: number,
  relevance: number,
  alike: (a: number, b: number) => number,
  out: S[] = [],
): S[] {
  const scores = candidates.map((c) => c.score);
  const low = Math.min(...scores);
  const spread = Math.max(...scores) - low || 1;
  const nearest = candidates.map((c) => Math.max(0, ...out.map((o) => alike(c.row, o.row))));
  const left = [...candidates.keys()].filter((i) => out.every((o) => o.row !== candidates[i]?.row));
  while (out.length < k && left.length) {
    let best = 0;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const [at, i] of left.entries()) {
      const good = ((scores[i] as number) - low) / spread;
      const value = relevance * good - (1 - relevance) * (nearest[i] as number);
      if (value > bestValue) {
        bestValue = value;
        best = at;
      }
    }
    const chosen = candidates[left.splice(best, 1)[0] as number] as S;
    out.push(chosen);
    for (const i of left)
      nearest[i] = Math.max(nearest[i] as number, alike((candidates[i] as S).row, chosen.row));
  }
  return out;
}
