/** A candidate and its score; scores of one list are comparable. */
export interface Scored {
  readonly row: number;
  readonly score: number;
}

/**
 * Picks `k` candidates that are good and unlike each other, best first. `relevance` in [0, 1] says how much being
 * good counts; `alike(a, b)` is 0 for unlike rows. Scores are spread to [0, 1] first, so that they can be
 * weighed against likeness. Ties go to the earlier candidate.
 * Source: Carbonell and Goldstein 1998, maximal marginal relevance.
 */
export function diversify<S extends Scored>(
  candidates: readonly S[],
  k: number,
  relevance: number,
  alike: (a: number, b: number) => number,
): S[] {
  const scores = candidates.map((c) => c.score);
  const low = Math.min(...scores);
  const spread = Math.max(...scores) - low || 1;
  const nearest = new Float64Array(candidates.length);
  const left = candidates.map((_, i) => i);
  const out: S[] = [];
  while (out.length < k && left.length) {
    let best = 0;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const [at, i] of left.entries()) {
      const value = (relevance * ((scores[i] ?? 0) - low)) / spread - (1 - relevance) * (nearest[i] ?? 0);
      if (value > bestValue) {
        bestValue = value;
        best = at;
      }
    }
    const chosen = candidates[left.splice(best, 1)[0] ?? 0];
    if (!chosen) break;
    out.push(chosen);
    for (const i of left) nearest[i] = Math.max(nearest[i] ?? 0, alike(candidates[i]?.row ?? 0, chosen.row));
  }
  return out;
}
