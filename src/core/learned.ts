import type { Shard } from '../format/shard.ts';
import { type Crowd, crowdOf } from './crowd.ts';
import {
  knownOf,
  type LearnedTaste,
  MOST_FAMILIAR,
  type Opened,
  opened,
  tasteOf,
  unitOf,
} from './factors.ts';
import type { Profile, WeightedLike } from './profile.ts';
import type { ExactTaste } from './taste.ts';

/** Content beside what was learned; measured, flat from 0.1 to 0.4. A like that no rater knows speaks by content alone. */
const CONTENT = 0.25;
const CONTENT_OF_UNKNOWN = 1;
/** Enough to know a spread by a few hundredths. */
const SAMPLE = 256;

/** What counts beside each other when a catalogue learned from ratings. */
export interface LearnedWeights {
  /** How titles are liked by all, as the factors have it: 1, or 0 to leave it out. */
  readonly prior: number;
  /** Content, in spreads of its own. */
  readonly content: number;
  /** The share that is taken away of what a row is worth to people at large: at full adventure all. */
  readonly apart: number;
}

/** Opened factors: the part of a model that learned from people's ratings. */
export interface Learned {
  /** 0 for a title that nobody rated, else up to 1 for the one that most did, on a scale of logarithms. */
  familiar(row: number): number;
  /** `prior` 0 leaves out how titles are liked by all. */
  taste(likes: readonly WeightedLike[], prior?: number): LearnedTaste;
  /**
   * What counts for a profile at an adventure from 0 (safe) to 1 (wild); `taste` is the content score beside it.
   * `change` makes other weights of core's own.
   */
  read(
    profile: Profile,
    taste: ExactTaste,
    adventure: number,
    change?: (own: LearnedWeights) => LearnedWeights,
  ): LearnedRanking;
}

/** What ratings say of every row, beside content; the unit is the spread of what likes and all people say. */
export interface LearnedRanking {
  /** What a content score counts. */
  readonly content: number;
  /** All else of a row's score. */
  readonly scores: Float64Array;
  /** Tells the parts that sum to a row's entry of `scores`. */
  tell(row: number, onPart: (part: LearnedPart) => void): void;
}

export interface LearnedPart {
  readonly kind: 'like' | 'known';
  /** The liked row. */
  readonly row?: number;
  readonly amount: number;
}

/** The weights for these likes and an adventure. */
function weightsFor(model: Opened, likes: readonly WeightedLike[], adventure: number): LearnedWeights {
  const all = likes.reduce((sum, { weight }) => sum + weight, 0);
  const unknown = all > 0 ? 1 - knownOf(model, likes) / all : 0;
  const content = CONTENT + (CONTENT_OF_UNKNOWN - CONTENT) * unknown;
  return { prior: 1, content, apart: adventure };
}

/** How far a score of rows spreads, by some of the rows: the unit in which it is weighed. */
function spreadOf(rows: number, score: (row: number) => number): number {
  const count = Math.min(SAMPLE, rows);
  const sample = Float64Array.from({ length: count }, (_, i) => score(Math.floor((i * rows) / count)));
  return unitOf(sample, new Uint8Array(count).fill(1)).spread;
}

function ranked(
  model: Opened,
  crowd: Crowd,
  asked: { likes: readonly WeightedLike[]; weights: LearnedWeights; taste: ExactTaste },
): LearnedRanking {
  const { likes, weights } = asked;
  const { scores, fromLike, fromAll } = tasteOf(model, likes, weights.prior);
  const atLarge = weights.apart > 0 ? crowd(knownOf(model, likes)) : scores;
  const known = (row: number) => weights.apart * (atLarge[row] as number);
  return {
    content: weights.content / spreadOf(model.rows, asked.taste),
    scores: scores.map((score, row) => score - known(row)),
    tell: (row, onPart) => {
      for (const [i, like] of likes.entries())
        onPart({ kind: 'like', row: like.row, amount: fromLike(i, row) });
      onPart({ kind: 'known', amount: fromAll(row) - known(row) });
    },
  };
}

/**
 * Opens a factors shard. Only sums, products, quotients and a square root, in a fixed order: every device has the same
 * scores. Throws `ShardDamaged` when its parts do not fit together.
 */
export function openLearned(shard: Shard<'factors'>): Learned {
  const model = opened(shard);
  const crowd = crowdOf(model);
  return {
    familiar: (row) => (model.columns.familiar[row] ?? 0) / MOST_FAMILIAR,
    taste: (likes, prior = 1) => tasteOf(model, likes, prior),
    read: (profile, taste, adventure, change = (own) => own) => {
      const likes = profile.interests.flatMap((interest) => interest.likes);
      const weights = change(weightsFor(model, likes, adventure));
      return ranked(model, crowd, { likes, weights, taste });
    },
  };
}
