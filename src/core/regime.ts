import type { Columns } from '../format/shard.ts';

/** How likes are read at one number of likes. */
export interface RegimeRead {
  readonly prior: number;
  /** dims x dims. */
  readonly mixing: Float64Array;
  /** The share of the last regime: long histories. */
  readonly last: number;
}

/** The two numbers of likes that a history lies between, and its share of the upper one; the ends beyond them. */
export function between(
  numbers: ArrayLike<number>,
  likes: number,
): { low: number; high: number; share: number } {
  let high = 0;
  while (high < numbers.length - 1 && (numbers[high] as number) < likes) high++;
  const low = Math.max(0, high - 1);
  const [from, to] = [numbers[low] as number, numbers[high] as number];
  const share = to > from ? Math.min(1, Math.max(0, (likes - from) / (to - from))) : 1;
  return { low, high, share };
}

/** Straight lines between the numbers of likes that the factors were made for. */
export function regimeOf(
  { likes, prior, mixing }: Columns<'factors'>,
  dims: number,
  count: number,
): RegimeRead {
  const { low, high, share } = between(likes, count);
  const mix = (a: number, b: number) => (1 - share) * a + share * b;
  const size = dims * dims;
  const out = new Float64Array(size);
  for (let i = 0; i < size; i++)
    out[i] = mix(mixing[low * size + i] as number, mixing[high * size + i] as number);
  return {
    prior: mix(prior[low] as number, prior[high] as number),
    mixing: out,
    last: high === likes.length - 1 ? share : 0,
  };
}
