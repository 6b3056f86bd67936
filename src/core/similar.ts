import { byField, type FieldWeights } from './likeness.ts';
import type { Model } from './model.ts';
import type { SparseIndex } from './sparse-index.ts';
import { topK } from './top-k.ts';

/** What makes two titles similar to a person who asks for "more like this": makers and story, less the year. */
export const SIMILAR: FieldWeights = {
  word: 0.8,
  title: 0.6,
  keyword: 0.7,
  genre: 0.5,
  director: 0.6,
  cast: 0.6,
  country: 0.15,
  language: 0.1,
  type: 0.1,
  rating: 0.05,
};

/** Of an age is a little alike; more would push a series' own later parts away. */
const SAME_YEAR = 0.1;
const YEARS_TO_HALF = 5;

/** Likeness of every row to one row: the sum over fields of weight x cosine within the field. Length `index.rows`. */
export function likenessToAll(index: SparseIndex, row: number, weights: FieldWeights): Float64Array {
  const out = new Float64Array(index.rows);
  const weight = byField(weights);
  for (let i = index.rowStarts[row] ?? 0; i < (index.rowStarts[row + 1] ?? 0); i++) {
    const f = index.features[i] ?? 0;
    const mine = (weight[index.fieldOf[f] ?? 0] ?? 0) * (index.featureValues[i] ?? 0);
    if (mine === 0) continue;
    for (let p = index.starts[f] ?? 0; p < (index.starts[f + 1] ?? 0); p++) {
      const other = index.postings[p] ?? 0;
      out[other] = (out[other] ?? 0) + mine * (index.values[p] ?? 0);
    }
  }
  return out;
}

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
