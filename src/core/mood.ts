import { answeredWords } from './answered-words.ts';
import type { Concept } from './concept.ts';
import type { Model } from './model.ts';
import { asQuery, exactTermProduct, termVector } from './term-vector.ts';
import { readQuery, scoreQuery } from './text-query.ts';
import { NO_STEP, type Without } from './text-steps.ts';

/** What nearness in the titles' space adds to words met in the text. */
const SPACE_WEIGHT = 0.2;

/** Typed words, understood and scored. */
export interface Mood {
  /** What the words were read as. */
  readonly concepts: readonly Concept[];
  /** The words that the catalogue understood, as typed. */
  readonly understood: readonly string[];
  /** The mood's place among the titles, as a query for a scorer: dims long. */
  readonly query: Float32Array;
  /** The score of one row, the same on every device: 0 to 1 for words met, and a little for nearness. */
  exact(row: number): number;
  /** The same from a scorer's product with `query`, for proposing. */
  propose(product: number, row: number): number;
  /** The words that a row answers, strongest first. */
  answered(row: number): string[];
}

/** Null when the catalogue understands none of the words. `without`: steps to leave out, for measuring them. */
export function readMood(model: Model, words: string, without: Without = NO_STEP): Mood | null {
  const { vectors, index } = model;
  const concepts = readQuery(model, words, without);
  if (!concepts.length) return null;
  const vector = termVector(vectors, index, concepts);
  const scores = scoreQuery(index, concepts, without);
  const near = without.has('nearness in space') ? 0 : SPACE_WEIGHT;
  const largest = scores.reduce((a, b) => Math.max(a, b), 0) || 1;
  const text = scores.map((x) => x / largest);
  return {
    concepts,
    understood: [...new Set(concepts.map((c) => c.said))],
    query: asQuery(vector),
    exact: (row) => (text[row] ?? 0) + near * exactTermProduct(vectors, vector, row),
    propose: (product, row) => (text[row] ?? 0) + near * product,
    answered: (row) => answeredWords(index, row, concepts),
  };
}
