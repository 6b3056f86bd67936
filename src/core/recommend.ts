import { diversify, type Scored } from './diversity.ts';
import { meetingPoints, standsFor } from './explain.ts';
import { alike } from './likeness.ts';
import type { Model } from './model.ts';
import { exactScore, type Ranking, rank, readWishes, type ScorePart, type Wishes } from './rank.ts';
import { seededRng } from './rng.ts';
import { drawOrder, wheelWeights } from './roulette.ts';
import type { Scorer } from './scorer.ts';
import { seriesName } from './series.ts';

/** A spin in rows. `allowed` is 1 for every row that may come; `shown` rows come only when the rest runs out. */
export interface RecommendRequest extends Wishes {
  readonly allowed: Uint8Array;
  readonly shown: ReadonlySet<number>;
}

export interface Recommended extends Scored {
  /** What the score is made of, the strongest first; the parts sum to it, jitter aside. */
  readonly parts: readonly ScorePart[];
  /** Features in which it meets the likes or the mood; else what it stands for. */
  readonly meets: readonly string[];
}

export interface Recommendation {
  /** The wheel, in wheel order, with whole weights. */
  readonly wheel: readonly { readonly row: number; readonly weight: number }[];
  /** The pick first, then the others in the order drawn. */
  readonly picks: readonly Recommended[];
  readonly poolSpent: boolean;
  readonly understood: readonly string[];
}

const SECTORS = 12;
export const PICKS = 9;
const SAFE_POOL = 48;
const WILD_POOL = 320;
/** Typed words are a wish, not a hint: only what answers them well comes onto the wheel. */
const MOOD_POOL = 0.5;
/** Drawn from the pool by rank, then thinned to the wheel by diversity. */
const SHORTLIST = 36;
/** Ranks count like 1 / (1 + rank / 12), in whole numbers. */
const RANK_WEIGHT = 12_000;
const RANK_KNEE = 12;
const RELEVANCE_SAFE = 0.75;
const RELEVANCE_WILD = 0.5;
/** Who asks in words wants what answers them, twelve alike if need be. */
const RELEVANCE_MOOD = 0.9;
/** Above any likeness: no wheel holds two of a series while anything else is left. */
const SAME_SERIES = 100;
/** Likes that a reason names. */
const NAMED_LIKES = 2;

/** Rows that may come now: allowed and not yet shown, unless too few are left for the picks. */
function pool(allowed: Uint8Array, shown: ReadonlySet<number>): { fresh: Uint8Array; spent: boolean } {
  const fresh = allowed.slice();
  for (const row of shown) fresh[row] = 0;
  const left = fresh.reduce((sum, one) => sum + one, 0);
  const any = allowed.reduce((sum, one) => sum + one, 0);
  const spent = left < PICKS && left < any;
  return { fresh: spent ? allowed : fresh, spent };
}

/** The recipe, top to bottom: profile, score, filter, top-k, score exactly, shortlist, diversify, draw, explain. */
export async function recommend(
  model: Model,
  scorer: Scorer,
  request: RecommendRequest,
): Promise<Recommendation> {
  const { seed, adventure } = request;
  const ranking = readWishes(model, request);
  const { mood } = ranking;
  const { fresh, spent } = pool(request.allowed, request.shown);
  const reach = (SAFE_POOL + (WILD_POOL - SAFE_POOL) * adventure) * (mood ? MOOD_POOL : 1);
  const ranked = await rank(ranking, scorer, { allowed: fresh, seed, n: Math.round(reach) });

  const rng = seededRng(seed);
  const byRank = ranked.map((_, rank) => Math.round(RANK_WEIGHT / (RANK_KNEE + rank)));
  const short = drawOrder(byRank, SHORTLIST, rng)
    .sort((a, b) => a - b)
    .flatMap((i) => ranked[i] ?? []);
  const relevance = mood ? RELEVANCE_MOOD : RELEVANCE_SAFE + (RELEVANCE_WILD - RELEVANCE_SAFE) * adventure;
  const series = new Map(short.map(({ row }) => [row, seriesName(model.titles.titles[row] ?? '')]));
  const chosen = diversify(short, SECTORS, relevance, (a, b) =>
    series.get(a) === series.get(b) ? SAME_SERIES : alike(model.index, a, b),
  );

  const weights = wheelWeights(chosen.length, adventure);
  const drawn = drawOrder(weights, PICKS, rng);
  const around = drawOrder(
    chosen.map(() => 1),
    chosen.length,
    rng,
  );
  return {
    wheel: around.map((i) => ({ row: chosen[i]?.row ?? 0, weight: weights[i] ?? 0 })),
    picks: drawn.flatMap((i) => {
      const one = chosen[i];
      return one ? [explain(ranking, one)] : [];
    }),
    poolSpent: spent,
    understood: mood?.understood ?? [],
  };
}

/** A ranked row with its parts, strongest first, and where it meets what was asked for. */
export function explain(ranking: Ranking, one: Scored): Recommended {
  const { model, mood } = ranking;
  const parts: ScorePart[] = [];
  // Content and ratings each tell a like's part: the reader is told one sum.
  exactScore(ranking, one.row, (part) => {
    const same = parts.findIndex((p) => p.kind === part.kind && p.row === part.row);
    const before = parts[same];
    if (before) parts[same] = { ...before, amount: before.amount + part.amount };
    else parts.push(part);
  });
  parts.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const liked = parts.filter((p) => p.kind === 'like' && p.amount > 0).slice(0, NAMED_LIKES);
  const asked = mood?.answered(one.row) ?? [];
  const met = meetingPoints(
    model.index,
    one.row,
    liked.map((p) => ({ row: p.row ?? 0, weight: p.amount })),
  );
  const meets = asked.length ? asked : met.length ? met : standsFor(model.index, one.row);
  return { ...one, parts, meets };
}
