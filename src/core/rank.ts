import type { Scored } from './diversity.ts';
import { type Blend, blendFor, jitter, knownScore } from './hybrid.ts';
import type { LearnedRanking } from './learned.ts';
import type { Model } from './model.ts';
import type { Mood } from './mood.ts';
import { makeProfile, type Profile, profileQueries } from './profile.ts';
import type { Scorer } from './scorer.ts';
import { type ExactTaste, exactTaste, proposeTaste, type TastePart } from './taste.ts';
import { topK } from './top-k.ts';
import type { Both, Company } from './two-tastes.ts';

/** What a visitor asks for, in rows. */
export interface Wishes {
  readonly seed: number;
  readonly likes: readonly { readonly row: number; readonly ageDays: number }[];
  readonly dislikes: readonly number[];
  /** 0 (safe) to 1 (wild). */
  readonly adventure: number;
  /** What typed words mean (`readMood`), or null: reading words is a room of its own that a first spin does without. */
  readonly mood: Mood | null;
  /** Somebody else's taste, weighed with these likes; absent or null for a spin of one's own. */
  readonly company?: Company | null;
}

/** A part of a score; parts sum to the score. */
export interface ScorePart {
  readonly kind: TastePart['kind'] | 'known' | 'mood';
  /** The liked or disliked row. */
  readonly row?: number;
  readonly amount: number;
}

/** Wide beside any list that is shown, so that no rounding of a backend reaches the list's edge. */
const CANDIDATES = 512;
/** Two tastes count as this many likes, however many made them: being known weighs the same on both devices. */
const LIKES_OF_TWO = 10;

/** What ranking needs of a scorer. */
export type ProductsOf = Pick<Scorer, 'products'>;

/** Wishes read once: what every row is scored by. */
export interface Ranking {
  readonly model: Model;
  readonly profile: Profile;
  readonly taste: ExactTaste;
  readonly mood: Mood | null;
  /** Both tastes of a spin for two; it then is `taste`. */
  readonly both: Both | null;
  readonly blend: Blend;
  /** What ratings say, where the catalogue has such: it then leads, and stands for being known as well. */
  readonly learned: LearnedRanking | null;
}

/** The blended score of one row, exact; `onPart`, when given, is told every part of the sum. */
export function exactScore(ranking: Ranking, row: number, onPart?: (part: ScorePart) => void): number {
  const { mood, blend, learned } = ranking;
  const share = tasteShare(ranking);
  const known = knownPart(ranking, row);
  let score =
    known +
    share * ranking.taste(row, onPart && ((part) => onPart({ ...part, amount: share * part.amount })));
  if (learned) {
    if (onPart) learned.tell(row, (part) => onPart({ ...part, amount: blend.learned * part.amount }));
  } else if (known !== 0) onPart?.({ kind: 'known', amount: known });
  if (mood) {
    const amount = mood.exact(row);
    score += amount;
    onPart?.({ kind: 'mood', amount });
  }
  return score;
}

function tasteShare({ blend, learned }: Ranking): number {
  return learned ? blend.learned * learned.content : blend.taste;
}

/** What is known beside content: all that ratings say where there are any, else how widely known the title is. */
function knownPart({ model, blend, learned }: Ranking, row: number): number {
  return learned
    ? blend.learned * (learned.scores[row] ?? 0)
    : blend.known * knownScore(model.titles.prominence[row] ?? 0);
}

/** A score a row from the scorer's products: fast, and near enough to choose candidates by. */
async function propose(ranking: Ranking, scorer: ProductsOf, seed: number): Promise<Float64Array> {
  const { model, profile, mood } = ranking;
  const share = tasteShare(ranking);
  const { rows, dims } = model.vectors;
  const { queries, count } = profileQueries(model.vectors, profile);
  const all = new Float32Array((count + (mood ? 1 : 0)) * dims);
  all.set(queries);
  if (mood) all.set(mood.query, count * dims);
  const products = all.length ? await scorer.products(all, all.length / dims) : new Float32Array(0);
  const scores = ranking.both?.scores.slice() ?? proposeTaste(profile, products, rows);
  for (let r = 0; r < rows; r++) {
    let score = share * (scores[r] ?? 0) + knownPart(ranking, r);
    if (mood) score += mood.propose(products[count * rows + r] ?? 0, r);
    scores[r] = score + jitter(seed, r);
  }
  return scores;
}

/** Reads wishes: the taste of the likes, the meaning of the words, and what each counts. */
export function readWishes(model: Model, wishes: Wishes): Ranking {
  const profile = makeProfile(model.vectors, wishes.likes, wishes.dislikes);
  const { mood, company = null, adventure } = wishes;
  const both = company?.(model.vectors, profile) ?? null;
  const blend = blendFor(both ? LIKES_OF_TWO : wishes.likes.length, adventure, mood !== null);
  const taste = both?.exact ?? exactTaste(model.vectors, profile);
  // Of somebody else's likes nothing is known to the ratings: a link carries content only.
  const learned = (!both && model.learned?.read(profile, taste, adventure)) || null;
  return { model, profile, taste, mood, both, blend, learned };
}

/**
 * The best `n` of the allowed rows, at most 512, best first: proposed by the scorer, then scored again exactly,
 * so that every backend gives the same list. Equal scores take turns by the seed, then go to the lower row.
 */
export async function rank(
  ranking: Ranking,
  scorer: ProductsOf,
  { allowed, seed, n }: { allowed: Uint8Array; seed: number; n: number },
): Promise<Scored[]> {
  const proposed = topK(await propose(ranking, scorer, seed), CANDIDATES, allowed);
  return proposed
    .map((row) => ({ row, score: exactScore(ranking, row) + jitter(seed, row) }))
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .slice(0, n);
}
