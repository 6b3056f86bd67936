import { byField, forShared } from './likeness.ts';
import type { SparseIndex } from './sparse-index.ts';

/** Fields whose terms read well in a sentence (stems do not), and how much a meeting in each tells. */
const MEETING = byField({ keyword: 1, director: 1, cast: 0.7, genre: 0.7, country: 0.6 });
/** What a title stands for is its story first, its people last. */
const STANDING = byField({ keyword: 1, genre: 1, director: 0.5, country: 0.5 });
/** More would be a list, not a reason. */
const MOST = 4;

/** The names with the greatest gains, each once, at most four; equals in code-point order. */
export function strongest(gains: ReadonlyMap<string, number>): string[] {
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
  tells: Float64Array = MEETING,
): string[] {
  const gains = new Map<string, number>();
  for (const other of others)
    forShared(index, row, other.row, (feature) => {
      // Rare things tell most; by how many names a field was shared out says nothing to a reader.
      const gain = other.weight * (tells[index.fieldOf[feature] ?? 0] ?? 0) * (index.idf[feature] ?? 0);
      const name = index.terms[feature] ?? '';
      if (gain > 0) gains.set(name, (gains.get(name) ?? 0) + gain);
    });
  return strongest(gains);
}

/** What a row stands for by itself: its most telling features. */
export function standsFor(index: SparseIndex, row: number): string[] {
  return meetingPoints(index, row, [{ row, weight: 1 }], STANDING);
}
