import { byField, type FieldWeights, forShared } from './likeness.ts';
import type { SparseIndex } from './sparse-index.ts';
import type { Concept } from './text-query.ts';

/** Fields whose terms read well in a sentence; stems do not. */
const TELLING: FieldWeights = {
  keyword: 1,
  director: 1.2,
  cast: 0.8,
  genre: 0.5,
  country: 0.4,
  language: 0.3,
};
/** More would be a list, not a reason. */
const MOST = 4;

const weightOf = byField(TELLING);

function strongest(gains: ReadonlyMap<string, number>): string[] {
  const best = [...gains].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  const seen = new Set<string>();
  const out = best.filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
  return out.slice(0, MOST);
}

/** The features in which a row meets other rows, each weighted, strongest first; at most four. */
export function meetingPoints(
  index: SparseIndex,
  row: number,
  others: readonly { readonly row: number; readonly weight: number }[],
): string[] {
  const gains = new Map<string, number>();
  for (const other of others)
    forShared(index, row, other.row, (feature, product) => {
      const gain =
        other.weight * product * (weightOf[index.fieldOf[feature] ?? 0] ?? 0) * (index.idf[feature] ?? 0);
      const name = index.terms[feature] ?? '';
      if (gain > 0) gains.set(name, (gains.get(name) ?? 0) + gain);
    });
  return strongest(gains);
}

/** What a row stands for by itself: its most telling features. */
export function standsFor(index: SparseIndex, row: number): string[] {
  return meetingPoints(index, row, [{ row, weight: 1 }]);
}

/** The query's words that a row answers, in the visitor's own words, strongest first. */
export function answeredWords(index: SparseIndex, row: number, concepts: readonly Concept[]): string[] {
  const mine = new Map<number, number>();
  for (let i = index.rowStarts[row] ?? 0; i < (index.rowStarts[row + 1] ?? 0); i++)
    mine.set(index.features[i] ?? 0, index.featureValues[i] ?? 0);
  const gains = new Map<string, number>();
  for (const { said, idf, features } of concepts) {
    const best = features.reduce((most, f) => Math.max(most, f.weight * (mine.get(f.feature) ?? 0)), 0);
    if (best > 0) gains.set(said, idf * best);
  }
  return strongest(gains);
}
