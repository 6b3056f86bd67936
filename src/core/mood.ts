import type { Model } from './model.ts';
import { exactTermProduct, type TermVector, termVector } from './term-vector.ts';
import { type Concept, readQuery, scoreQuery } from './text-query.ts';

/** What nearness in the titles' space adds to words met in the text. */
const SPACE_WEIGHT = 0.2;

/** Typed words, understood and scored. */
export interface Mood {
  readonly concepts: readonly Concept[];
  /** 0 to 1 a row: words met, the best row 1. */
  readonly text: Float64Array;
  readonly vector: TermVector;
}

/** Null when the catalogue understands none of the words. */
export function readMood(model: Model, words: string): Mood | null {
  const concepts = readQuery(model.index, words);
  const vector = termVector(model.vectors, model.index, concepts);
  if (!vector) return null;
  const text = scoreQuery(model.index, concepts);
  const largest = text.reduce((a, b) => Math.max(a, b), 0) || 1;
  return { concepts, text: text.map((x) => x / largest), vector };
}

/** The mood's score of one row, the same on every device. */
export function exactMood(model: Model, mood: Mood, row: number): number {
  return (mood.text[row] ?? 0) + SPACE_WEIGHT * exactTermProduct(model.vectors, mood.vector, row);
}

/** The same from a scorer's product with the mood's vector, for proposing. */
export function proposeMood(mood: Mood, product: number, row: number): number {
  return (mood.text[row] ?? 0) + SPACE_WEIGHT * product;
}
