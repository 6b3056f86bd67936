import { likenessToAll, SIMILAR } from './likeness.ts';
import type { Model } from './model.ts';
import { topK } from './top-k.ts';

/** Of an age is a little alike; more would push a series' own later parts away. */
const SAME_YEAR = 0.1;
const YEARS_TO_HALF = 5;

/**
 * The `n` rows most like one, best first, itself left out: likeness of makers and story, and a little nearness in
 * years; a title without a year is near to none.
 */
export function similarRows(
  { index, titles }: Model,
  row: number,
  n: number,
): { row: number; score: number }[] {
  const scores = likenessToAll(index, row, SIMILAR);
  const year = titles.year[row] ?? 0;
  for (let r = 0; r < scores.length; r++) {
    const other = titles.year[r] ?? 0;
    if (year > 0 && other > 0)
      scores[r] = (scores[r] ?? 0) + SAME_YEAR / (1 + Math.abs(other - year) / YEARS_TO_HALF);
  }
  const others = new Uint8Array(titles.rows).fill(1);
  others[row] = 0;
  return topK(scores, n, others).map((r) => ({ row: r, score: scores[r] ?? 0 }));
}
