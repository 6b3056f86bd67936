import { diversify, type Scored } from './diversity.ts';
import { answeredWords, meetingPoints, standsFor } from './explain.ts';
import { type Blend, blendFor, jitter, knownScore } from './hybrid.ts';
import { alike } from './likeness.ts';
import type { Model } from './model.ts';
import { exactMood, type Mood, proposeMood, readMood } from './mood.ts';
import { makeProfile, type Profile, profileQueries } from './profile.ts';
import { seededRng } from './rng.ts';
import { drawOrder, wheelWeights } from './roulette.ts';
import type { Scorer } from './scorer.ts';
import { seriesName } from './series.ts';
import { exactTaste, proposeTaste, tasteUnit } from './taste.ts';
import { asQuery } from './term-vector.ts';
import { topK } from './top-k.ts';

/** A spin in rows. `allowed` is 1 for every row that may come; `shown` rows come only when the rest runs out. */
export interface RecommendRequest {
  readonly seed: number;
  readonly allowed: Uint8Array;
  readonly likes: readonly { readonly row: number; readonly ageDays: number }[];
  readonly dislikes: readonly number[];
  readonly shown: ReadonlySet<number>;
  /** 0 (safe) to 1 (wild). */
  readonly adventure: number;
  readonly mood: string;
}

/** A part of a score; parts sum to the score. */
export interface ScorePart {
  readonly kind: 'like' | 'dislike' | 'known' | 'mood';
  /** The liked or disliked row. */
  readonly row?: number;
  readonly amount: number;
}

export interface Recommended extends Scored {
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
/** Wide beside the pool, so that no rounding of a backend reaches the pool's edge. */
const CANDIDATES = 512;
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

interface Ranking {
  readonly model: Model;
  readonly profile: Profile;
  readonly unit: number;
  readonly mood: Mood | null;
  readonly blend: Blend;
}

/** The blended score of one row from exact parts. */
function exactParts({ model, profile, unit, mood, blend }: Ranking, row: number): ScorePart[] {
  const parts: ScorePart[] = exactTaste(model.vectors, profile, row).parts.map((part) => ({
    ...part,
    amount: (blend.taste * part.amount) / unit,
  }));
  const known = blend.known * knownScore(model.titles.prominence[row] ?? 0);
  if (known !== 0) parts.push({ kind: 'known', amount: known });
  if (mood) parts.push({ kind: 'mood', amount: blend.mood * exactMood(model, mood, row) });
  return parts;
}

/** A score a row from the scorer's products: fast, and near enough to choose candidates by. */
async function propose(ranking: Ranking, scorer: Scorer, seed: number): Promise<Float64Array> {
  const { model, profile, unit, mood, blend } = ranking;
  const { rows, dims } = model.vectors;
  const { queries, count } = profileQueries(model.vectors, profile);
  const all = new Float32Array((count + (mood ? 1 : 0)) * dims);
  all.set(queries);
  if (mood) all.set(asQuery(mood.vector), count * dims);
  const products = all.length ? await scorer.products(all, all.length / dims) : new Float32Array(0);
  const scores = proposeTaste(profile, products, rows);
  for (let r = 0; r < rows; r++) {
    let score =
      (blend.taste * (scores[r] ?? 0)) / unit + blend.known * knownScore(model.titles.prominence[r] ?? 0);
    if (mood) score += blend.mood * proposeMood(mood, products[count * rows + r] ?? 0, r);
    scores[r] = score + jitter(seed, r);
  }
  return scores;
}

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
  const profile = makeProfile(model.vectors, request.likes, request.dislikes);
  const mood = request.mood.trim() ? readMood(model, request.mood) : null;
  const blend = blendFor(request.likes.length, adventure, mood !== null);
  const ranking: Ranking = { model, profile, unit: tasteUnit(model.vectors, profile), mood, blend };

  const { fresh, spent } = pool(request.allowed, request.shown);
  const proposed = topK(await propose(ranking, scorer, seed), CANDIDATES, fresh);
  const exact = proposed
    .map((row) => {
      const parts = exactParts(ranking, row);
      return { row, parts, score: parts.reduce((sum, part) => sum + part.amount, 0) + jitter(seed, row) };
    })
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .slice(0, Math.round((SAFE_POOL + (WILD_POOL - SAFE_POOL) * adventure) * (mood ? MOOD_POOL : 1)));

  const rng = seededRng(seed);
  const byRank = exact.map((_, rank) => Math.round(RANK_WEIGHT / (RANK_KNEE + rank)));
  const short = drawOrder(byRank, SHORTLIST, rng)
    .sort((a, b) => a - b)
    .flatMap((i) => exact[i] ?? []);
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
  const partsOf = new Map(exact.map((e) => [e.row, e.parts]));
  return {
    wheel: around.map((i) => ({ row: chosen[i]?.row ?? 0, weight: weights[i] ?? 0 })),
    picks: drawn.flatMap((i) => {
      const one = chosen[i];
      return one ? [explained(ranking, one, partsOf.get(one.row) ?? [])] : [];
    }),
    poolSpent: spent,
    understood: mood?.concepts.map((c) => c.said) ?? [],
  };
}

/** A pick with the parts of its score, strongest first, and where it meets what was asked for. */
function explained({ model, mood }: Ranking, one: Scored, parts: readonly ScorePart[]): Recommended {
  const sorted = [...parts].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const liked = sorted.filter((p) => p.kind === 'like' && p.amount > 0).slice(0, NAMED_LIKES);
  const asked = mood ? answeredWords(model.index, one.row, mood.concepts) : [];
  const met = meetingPoints(
    model.index,
    one.row,
    liked.map((p) => ({ row: p.row ?? 0, weight: p.amount })),
  );
  const meets = asked.length ? asked : met.length ? met : standsFor(model.index, one.row);
  return { ...one, parts: sorted, meets };
}
