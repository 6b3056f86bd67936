import { FIELDS, type Field } from '../catalogue/fields.ts';
import type { SparseIndex } from './sparse-index.ts';

export type FieldWeights = Readonly<Partial<Record<Field, number>>>;

/** What makes two titles too alike to stand on one wheel: a series and its sequel first. */
export const ALIKE: FieldWeights = {
  title: 1,
  director: 0.5,
  keyword: 0.4,
  genre: 0.4,
  cast: 0.3,
  word: 0.3,
  country: 0.2,
};

export function byField(weights: FieldWeights): Float64Array {
  return Float64Array.from(FIELDS, (field) => weights[field] ?? 0);
}

/** Calls `meet` for every feature that two rows share, with the product of their values. */
export function forShared(
  index: SparseIndex,
  a: number,
  b: number,
  meet: (feature: number, product: number) => void,
): void {
  const endA = index.rowStarts[a + 1] ?? 0;
  const endB = index.rowStarts[b + 1] ?? 0;
  let i = index.rowStarts[a] ?? 0;
  let j = index.rowStarts[b] ?? 0;
  while (i < endA && j < endB) {
    const fa = index.features[i] ?? 0;
    const fb = index.features[j] ?? 0;
    if (fa === fb) meet(fa, (index.featureValues[i] ?? 0) * (index.featureValues[j] ?? 0));
    if (fa <= fb) i++;
    if (fb <= fa) j++;
  }
}

const alikeWeight = byField(ALIKE);

/** How much two rows take from each other's chance on one wheel, 0 to 1. */
export function alike(index: SparseIndex, a: number, b: number): number {
  let sum = 0;
  forShared(index, a, b, (feature, product) => {
    sum += (alikeWeight[index.fieldOf[feature] ?? 0] ?? 0) * product;
  });
  return Math.min(1, sum);
}
