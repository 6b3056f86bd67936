import type { SparseIndex } from './sparse-index.ts';

/** A word that sets a group of rows apart from the others. */
export interface ApartWord {
  readonly feature: number;
  /** Rows of the group that have the word. */
  readonly rows: number;
  /** How many times as often as in the rows outside the group, smoothed. */
  readonly times: number;
  /** Log odds in standard errors; words are ranked by it. */
  readonly z: number;
}

/** Rows in groups: bit `g` of `groupsOf[row]` says that the row is in group `g`. */
export interface Groups {
  readonly count: number;
  readonly groupsOf: Uint8Array;
  readonly passes: Uint8Array;
}

/** More groups do not fit the bits. */
export const MAX_GROUPS = 8;
/** A word of fewer rows says more of those titles than of the group. */
const MIN_ROWS = 5;
/** A word of more of all rows than this is grammar rather than theme: "when", "must". */
const MAX_SHARE = 0.1;
/** Below it (one in a thousand by chance) a word does not set anything apart. */
const MIN_Z = 3.1;
/** The prior weighs as much as this many rows that use each word as the whole does. */
const PRIOR_ROWS = 50;

interface Counted {
  readonly inside: Uint32Array;
  readonly all: number;
}

/** Rows of each group, and of all, that have a feature; postings outside the filter do not count. */
function countFeature(index: SparseIndex, feature: number, groups: Groups, inside: Uint32Array): number {
  inside.fill(0);
  let all = 0;
  const end = index.starts[feature + 1] as number;
  for (let i = index.starts[feature] as number; i < end; i++) {
    const row = index.postings[i] as number;
    if (!groups.passes[row]) continue;
    all++;
    const bits = groups.groupsOf[row] as number;
    for (let g = 0; g < groups.count; g++) if (bits & (1 << g)) inside[g] = (inside[g] as number) + 1;
  }
  return all;
}

function sizes({ count, groupsOf, passes }: Groups): Counted {
  const inside = new Uint32Array(count);
  let all = 0;
  for (let row = 0; row < passes.length; row++) {
    if (!passes[row]) continue;
    all++;
    for (let g = 0; g < count; g++)
      if ((groupsOf[row] as number) & (1 << g)) inside[g] = (inside[g] as number) + 1;
  }
  return { inside, all };
}

/** `a` of `n` rows inside, `b` of `m` outside. */
function compare([a, n]: readonly [number, number], [b, m]: readonly [number, number]) {
  const share = (a + b) / (n + m);
  const prior = PRIOR_ROWS * share;
  const odds = (hits: number, of: number) => (hits + prior) / (of + PRIOR_ROWS - hits - prior);
  const delta = Math.log(odds(a, n)) - Math.log(odds(b, m));
  const z = delta / Math.sqrt(1 / (a + prior) + 1 / (b + prior));
  return { z, times: (a + prior) / (n + PRIOR_ROWS) / ((b + prior) / (m + PRIOR_ROWS)) };
}

/**
 * The `most` words of each group that are likelier in its rows than in the other passing rows, among the features
 * `from` up to `to`; a group with no rows outside it has none.
 * Source: Monroe, Colaresi and Quinn 2008, log odds with an informative Dirichlet prior, on rows instead of tokens.
 */
export function wordsApart(
  index: SparseIndex,
  [from, to]: readonly [number, number],
  groups: Groups,
  most: number,
): ApartWord[][] {
  const of = sizes(groups);
  const found: ApartWord[][] = Array.from({ length: groups.count }, () => []);
  const inside = new Uint32Array(groups.count);
  for (let feature = from; feature < to; feature++) {
    const anywhere = (index.starts[feature + 1] as number) - (index.starts[feature] as number);
    if (anywhere < MIN_ROWS || anywhere > index.rows * MAX_SHARE) continue;
    const all = countFeature(index, feature, groups, inside);
    for (let g = 0; g < groups.count; g++) {
      const rows = inside[g] as number;
      const n = of.inside[g] as number;
      // As often as elsewhere or less: no logarithm needed to see that.
      if (rows < MIN_ROWS || n === of.all || rows * of.all <= all * n) continue;
      const { z, times } = compare([rows, n], [all - rows, of.all - n]);
      if (z >= MIN_Z) found[g]?.push({ feature, rows, times, z });
    }
  }
  return found.map((list) => list.sort((a, b) => b.z - a.z || a.feature - b.feature).slice(0, most));
}
