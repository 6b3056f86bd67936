import { inverseOf } from '../algebra/diagonal-plus-gram.ts';
import type { Fitted, Training } from './contract.ts';

/** What a rating is worth as a target; below 3 it still says that the title was chosen. */
const LIKED = { from: 4, worth: 1 };
const LIKED_A_LITTLE = { from: 3, worth: 0.5 };
const SEEN = 0.25;

function worthOf(stars: number): number {
  if (stars >= LIKED.from) return LIKED.worth;
  return stars >= LIKED_A_LITTLE.from ? LIKED_A_LITTLE.worth : SEEN;
}

/** Chances that a title, or a pair, of somebody's N is among n drawn at random, times the person's weight. */
function chances(rated: number, n: number) {
  const drawn = Math.min(n, rated - 1);
  const weight = Math.sqrt(rated);
  return {
    weight,
    one: (weight * drawn) / rated,
    two: (weight * drawn * (drawn - 1)) / (rated * (rated - 1)),
    target: (weight * drawn * (rated - drawn)) / (rated * (rated - 1)),
    left: (weight * (rated - drawn)) / rated,
  };
}

function sums(titles: number, people: Training['people'], n: number) {
  const out = {
    one: new Float64Array(titles),
    two: new Float64Array(titles),
    own: new Float64Array(titles),
    mean: new Float64Array(titles),
    weight: 0,
  };
  for (const { rated, stars } of people) {
    const p = chances(rated.length, n);
    out.weight += p.weight;
    for (const [k, i] of rated.entries()) {
      const worth = worthOf(stars[k] ?? 0);
      out.one[i] = (out.one[i] as number) + p.one;
      out.two[i] = (out.two[i] as number) + p.two;
      out.own[i] = (out.own[i] as number) + p.target * worth;
      out.mean[i] = (out.mean[i] as number) + p.left * worth;
    }
  }
  const { weight } = out;
  return { ...out, mean: out.mean.map((x) => x / weight), meanWeight: weight / people.length };
}

/**
 * Ridge regression from `n` titles drawn at random out of all that somebody rated, to the rest of them, in closed
 * form over all draws: A = offdiag(sum p2 x x') + diag(sum p1 x) + penalty, B = A^-1 (offdiag(sum pt x t') - c m'),
 * score = m + the sum of B's rows of the likes. B is never formed: A^-1 meets each list of likes, and the right side is
 * as sparse as the ratings.
 */
export function ridgeOperator(training: Training, n: number, penalty: number): Fitted {
  const { titles } = training;
  const people = training.people.filter(({ rated }) => rated.length > 1);
  const { one, two, own, mean, meanWeight } = sums(titles, people, n);
  const diagonal = one.map((x, i) => x - (two[i] as number) + penalty * meanWeight);
  const per = people.map(({ rated }) => chances(rated.length, n));
  const lists = people.map(({ rated }) => rated);
  const inverse = inverseOf({ diagonal, lists, weights: Float64Array.from(per, (p) => p.two) });
  return {
    score: (likes) => {
      const x = new Float64Array(titles);
      for (const like of likes) x[like] = 1;
      const y = inverse.solve(x);
      const drift = y.reduce((sum, value, i) => sum + value * (one[i] as number), 0);
      const out = mean.map((m, i) => m * (1 - drift) - (y[i] as number) * (own[i] as number));
      for (const [u, { rated, stars }] of people.entries()) {
        let meets = 0;
        for (const i of rated) meets += y[i] as number;
        const by = meets * (per[u]?.target ?? 0);
        for (const [k, i] of rated.entries()) out[i] = (out[i] as number) + by * worthOf(stars[k] ?? 0);
      }
      return out;
    },
  };
}
