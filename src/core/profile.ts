import type { Vectors } from './model.ts';
import { exactProduct } from './scorer.ts';

/** A liked row and how much the like still counts. */
export interface WeightedLike {
  readonly row: number;
  readonly weight: number;
}

/** Likes that belong together: their weighted mean is one query. */
export interface Interest {
  readonly likes: readonly WeightedLike[];
  /** Sum of the likes' weights. */
  readonly weight: number;
  /** What its likes score with themselves: an interest in titles that much is known of must not outshout the others. */
  readonly unit: number;
}

/** What a visitor's verdicts say of taste. */
export interface Profile {
  readonly interests: readonly Interest[];
  readonly dislikes: readonly number[];
  /** What the dislikes score with themselves. */
  readonly dislikeUnit: number;
  /** Sum over all interests. */
  readonly weight: number;
}

// A like fades by half in a year: tastes drift, but slowly. A quotient, since powers differ between browsers.
const HALF_LIFE_DAYS = 365;
/** More queries cost time and found nothing more on co-liked titles. */
const MAX_INTERESTS = 4;
/** A like joins an interest from this cosine with its first like on. */
const SAME_INTEREST = 0.4;
/** The newest likes carry the taste; the scan over candidates stays bounded. */
const MAX_LIKES = 128;
const MAX_DISLIKES = 64;

function cosine(vectors: Vectors, a: number, b: number): number {
  const norm = exactProduct(vectors, a, a) * exactProduct(vectors, b, b);
  return norm > 0 ? exactProduct(vectors, a, b) / Math.sqrt(norm) : 0;
}

/** The mean product of rows with themselves; 1 for none, so that it can divide. */
function selfScore(vectors: Vectors, rows: readonly number[]): number {
  const sum = rows.reduce((total, row) => total + exactProduct(vectors, row, row), 0);
  return sum / rows.length || 1;
}

/** Leader clustering, newest like first: deterministic, one pass. */
function gather(vectors: Vectors, likes: readonly WeightedLike[]): Interest[] {
  const groups: WeightedLike[][] = [];
  for (const like of likes) {
    const near = groups.map((g) => cosine(vectors, like.row, g[0]?.row ?? like.row));
    const best = near.length ? Math.max(...near) : -1;
    if (groups.length < MAX_INTERESTS && best < SAME_INTEREST) groups.push([like]);
    else groups[near.indexOf(best)]?.push(like);
  }
  return groups.map((g) => ({
    likes: g,
    weight: g.reduce((sum, like) => sum + like.weight, 0),
    unit: selfScore(
      vectors,
      g.map((like) => like.row),
    ),
  }));
}

/** Reads likes (with ages in days) and dislikes as a profile. Ages below 0, from a clock set back, count as 0. */
export function makeProfile(
  vectors: Vectors,
  likes: readonly { readonly row: number; readonly ageDays: number }[],
  dislikes: readonly number[],
): Profile {
  const weighted = likes
    .map(({ row, ageDays }) => ({ row, weight: 1 / (1 + Math.max(0, ageDays) / HALF_LIFE_DAYS) }))
    .sort((a, b) => b.weight - a.weight || a.row - b.row)
    .slice(0, MAX_LIKES);
  const interests = gather(vectors, weighted);
  const against = dislikes.slice(0, MAX_DISLIKES);
  return {
    interests,
    dislikes: against,
    dislikeUnit: selfScore(vectors, against),
    weight: interests.reduce((sum, i) => sum + i.weight, 0),
  };
}

/** The queries of a profile, count x dims: each interest's mean vector, then, if there are dislikes, theirs. */
export function profileQueries(vectors: Vectors, profile: Profile): { queries: Float32Array; count: number } {
  const { dims, code, scale } = vectors;
  const count = profile.interests.length + (profile.dislikes.length ? 1 : 0);
  const queries = new Float32Array(count * dims);
  const add = (q: number, row: number, weight: number) => {
    const by = weight * (scale[row] ?? 0);
    for (let j = 0; j < dims; j++)
      queries[q * dims + j] = (queries[q * dims + j] ?? 0) + by * (code[row * dims + j] ?? 0);
  };
  for (const [q, interest] of profile.interests.entries())
    for (const like of interest.likes) add(q, like.row, like.weight / interest.weight);
  for (const row of profile.dislikes) add(count - 1, row, 1 / profile.dislikes.length);
  return { queries, count };
}
