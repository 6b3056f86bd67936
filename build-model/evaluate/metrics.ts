/** The share of the held-out titles among the first `k`; out of `min(k, held)`, so that a perfect list has 1. */
export function recallAt(list: readonly number[], held: ReadonlySet<number>, k: number): number {
  if (held.size === 0) return 0;
  const found = list.slice(0, k).reduce((sum, item) => sum + (held.has(item) ? 1 : 0), 0);
  return found / Math.min(k, held.size);
}

/** The share of the first `k` that are among `relevant`; a list shorter than `k` misses what it lacks. */
export function precisionAt(list: readonly number[], relevant: ReadonlySet<number>, k: number): number {
  return list.slice(0, k).reduce((sum, item) => sum + (relevant.has(item) ? 1 : 0), 0) / k;
}

const gain = (place: number) => 1 / Math.log2(place + 2);

/**
 * Normalised discounted cumulative gain of the first `k`: a found title counts 1 / log2(place + 1), out of what a
 * perfect list would have. Source: Järvelin and Kekäläinen 2002, with gains of 0 and 1.
 */
export function ndcgAt(list: readonly number[], held: ReadonlySet<number>, k: number): number {
  const most = Math.min(k, held.size);
  let ideal = 0;
  for (let place = 0; place < most; place++) ideal += gain(place);
  if (ideal === 0) return 0;
  return list.slice(0, k).reduce((sum, item, place) => sum + (held.has(item) ? gain(place) : 0), 0) / ideal;
}

/** The share of `items` titles that stand in at least one of the lists' first `k`. */
export function coverageAt(lists: readonly (readonly number[])[], items: number, k: number): number {
  return new Set(lists.flatMap((list) => list.slice(0, k))).size / items;
}

/**
 * How little known the first `k` are: the mean of -log2 of the share of people who like each, one person at least.
 * Source: Vargas and Castells 2011, self-information.
 */
export function noveltyAt(
  list: readonly number[],
  likedBy: ArrayLike<number>,
  people: number,
  k: number,
): number {
  const top = list.slice(0, k);
  const sum = top.reduce((s, item) => s - Math.log2(Math.max(1, likedBy[item] ?? 0) / people), 0);
  return top.length ? sum / top.length : 0;
}

/** How unlike each other the first `k` are: 1 less the mean likeness of all pairs; 0 for a list of fewer than two. */
export function diversityAt(
  list: readonly number[],
  alike: (a: number, b: number) => number,
  k: number,
): number {
  const top = list.slice(0, k);
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i < top.length; i++)
    for (let j = i + 1; j < top.length; j++) {
      sum += 1 - alike(top[i] as number, top[j] as number);
      pairs++;
    }
  return pairs ? sum / pairs : 0;
}

/** A mean and its standard error over people. */
export interface Mean {
  readonly mean: number;
  readonly error: number;
}

/** The mean and its standard error, sqrt(variance / n); the error of one number is 0. */
export function meanOf(values: readonly number[]): Mean {
  const n = values.length;
  if (n === 0) return { mean: 0, error: 0 };
  const mean = values.reduce((a, b) => a + b, 0) / n;
  if (n === 1) return { mean, error: 0 };
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
  return { mean, error: Math.sqrt(variance / n) };
}

/** The mean of a - b over the same people, and its standard error: what two recommenders truly differ by. */
export function pairedDifference(a: readonly number[], b: readonly number[]): Mean {
  return meanOf(a.map((x, i) => x - (b[i] ?? 0)));
}
