import { diversify, type Scored } from './diversity.ts';
import { meetingPoints, standsFor } from './explain.ts';
import { countAllowed } from './filters.ts';
import { PLAIN } from './hybrid.ts';
import { alike } from './likeness.ts';
import type { Model } from './model.ts';
import {
  exactScore,
  type ProductsOf,
  type Ranking,
  rank,
  readWishes,
  type ScorePart,
  type Wishes,
} from './rank.ts';
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
  /** The pick first, then the others: the best first, finds last. */
  readonly picks: readonly Recommended[];
  readonly poolSpent: boolean;
  readonly understood: readonly string[];
}

const SECTORS = 12;
export const PICKS = 9;
/** Best ranked, and of these as many as are drawn by rank and then thinned to the wheel by diversity. */
const BEST = 20;
const SHORTLIST = 18;
/** Finds are drawn from more, so that another spin brings others. */
const FINDS = 48;
/** Before a first like: from so many more at full adventure. */
const WIDER = 300;
const RELEVANCE_SAFE = 0.75;
const RELEVANCE_WILD = 0.5;
/** Who asks in words wants what answers them, twelve alike if need be. */
const RELEVANCE_MOOD = 0.9;
/** Above any likeness: no wheel holds two of a series while anything else is left. */
const SAME_SERIES = 100;
/** Likes that a reason names. */
const NAMED_LIKES = 2;

/**
 * The recipe, top to bottom: profile, score, filter, top-k, score exactly, shortlist, diversify, draw, explain. Twice:
 * for the best, and for finds, which are the best when all is weighed as wild; adventure is their share of the nine.
 * At three likes and adventure .3, nine hold 12.5% of all titles at nDCG .179; leaning every score so far held 7.2% at
 * .150, and no adventure holds 5.0% at .193 (`npm run evaluate`, MovieLens small). On the house catalogue, without
 * ratings: 34% at .119, where leaning every score holds 35% at .099.
 */
export async function recommend(
  model: Model,
  scorer: Scorer,
  request: RecommendRequest,
): Promise<Recommendation> {
  const { seed, adventure, mood } = request;
  const fresh = request.allowed.map((one, row) => (request.shown.has(row) ? 0 : one));
  const poolSpent = countAllowed(fresh) < Math.min(PICKS, countAllowed(request.allowed));
  const allowed = poolSpent ? request.allowed : fresh;
  const rng = seededRng(seed);
  const series: string[] = [];
  // Both shortlists ask for the same products: those of the likes and the words, whatever the dial says.
  let made: ReturnType<Scorer['products']> | undefined;
  const once: ProductsOf = { products: (...asked) => (made ??= scorer.products(...asked)) };
  const shortlist = async (wild: number, n: number) => {
    const ranking = readWishes(model, { ...request, adventure: wild });
    const ranked = await rank(ranking, once, { allowed, seed, n });
    for (const { row } of ranked) series[row] = seriesName(model.titles.titles[row] ?? '');
    const drawn = drawOrder(wheelWeights(ranked.length, 0), SHORTLIST, rng).sort((a, b) => a - b);
    return { ranking, short: drawn.flatMap((i) => ranked[i] ?? []) };
  };
  // Before a first like, finds would be obscure and no more: then all of it leans. Without ratings nothing tells what
  // people at large are shown, and finds are those of pure taste.
  const liked = request.likes.length;
  const best = await (liked
    ? shortlist(0, BEST)
    : shortlist(adventure, BEST + Math.round(WIDER * adventure)));
  const finds = liked ? await shortlist(best.ranking.learned ? 1 : Math.max(adventure, PLAIN), FINDS) : best;
  const relevance = mood ? RELEVANCE_MOOD : RELEVANCE_SAFE + (RELEVANCE_WILD - RELEVANCE_SAFE) * adventure;
  const chosen: Scored[] = [];
  const fill = ({ short }: typeof best, upTo: number) =>
    diversify(
      short,
      upTo,
      relevance,
      (a, b) => (series[a] === series[b] ? SAME_SERIES : alike(model.index, a, b)),
      chosen,
    );
  fill(best, Math.round(PICKS * (1 - adventure)));
  fill(finds, PICKS);
  // The wheel has three more, which are picked only when it stops on one.
  fill(adventure < 1 ? best : finds, SECTORS);

  const weights = wheelWeights(chosen.length, adventure);
  const [first = 0] = drawOrder(weights, 1, rng);
  const around = drawOrder(
    chosen.map(() => 1),
    chosen.length,
    rng,
  );
  return {
    wheel: around.map((i) => ({ row: (chosen[i] as Scored).row, weight: weights[i] as number })),
    picks: [...chosen.splice(first, 1), ...chosen]
      .slice(0, PICKS)
      .map((one) => explain((best.short.includes(one) ? best : finds).ranking, one)),
    poolSpent,
    understood: mood?.understood ?? [],
  };
}

/** A ranked row with its parts, strongest first, and where it meets what was asked for. */
export function explain(ranking: Ranking, one: Scored): Recommended {
  const { model, mood } = ranking;
  const parts: (ScorePart & { amount: number })[] = [];
  // Content and ratings each tell a like's part: the reader is told one sum.
  exactScore(ranking, one.row, (part) => {
    const same = parts.find((p) => p.kind === part.kind && p.row === part.row);
    if (same) same.amount += part.amount;
    else parts.push({ ...part });
  });
  parts.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const liked = parts.filter((p) => p.kind === 'like' && p.amount > 0).slice(0, NAMED_LIKES);
  const asked = mood?.answered(one.row) ?? [];
  const met = meetingPoints(
    model.index,
    one.row,
    liked.map((p) => ({ row: p.row ?? 0, weight: p.amount })),
  );
  const meets = [asked, met].find((list) => list.length) ?? standsFor(model.index, one.row);
  return { ...one, parts, meets };
}
