import type { Concept } from './concept.ts';
import { strongest } from './explain.ts';
import type { SparseIndex } from './sparse-index.ts';

/** The query's words that a row answers, in the visitor's own words, strongest first. */
export function answeredWords(index: SparseIndex, row: number, concepts: readonly Concept[]): string[] {
  const mine = new Map<number, number>();
  for (let i = index.rowStarts[row] ?? 0; i < (index.rowStarts[row + 1] ?? 0); i++)
    mine.set(index.features[i] ?? 0, index.featureValues[i] ?? 0);
  const gains = new Map<string, number>();
  for (const { said, idf, features, inside } of concepts) {
    const best = features.reduce(
      (most, f) => Math.max(most, f.weight * Math.sqrt(mine.get(f.feature) ?? 0)),
      inside?.[row] ?? 0,
    );
    if (best > 0) gains.set(said, idf * best);
  }
  return strongest(gains);
}
