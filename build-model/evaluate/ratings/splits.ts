import { createHash } from 'node:crypto';
import { mix, type Rng, seededRng } from '../../../src/core/rng.ts';

/** One test user's likes, parted: what a recommender may see, and what it should find. */
export interface Case {
  readonly person: number;
  /** In a seeded order; the few-likes tables show the first n. */
  readonly given: readonly number[];
  readonly held: readonly number[];
}

/** People numbered in two heaps without a common member. */
export interface Fold {
  readonly train: readonly number[];
  readonly test: readonly number[];
}

const GIVEN = 0.8;

function shuffled(numbers: readonly number[], rng: Rng): number[] {
  const out = [...numbers];
  for (let i = out.length - 1; i > 0; i--) {
    const j = rng.below(i + 1);
    [out[i], out[j]] = [out[j] as number, out[i] as number];
  }
  return out;
}

/** Parts people into `count` folds; everybody is tested in exactly one, and trained on in all others. */
export function foldsOf(people: readonly number[], count: number, seed: number): Fold[] {
  const order = shuffled(people, seededRng(seed));
  return Array.from({ length: count }, (_, f) => {
    const test = order.filter((_, i) => i % count === f).sort((a, b) => a - b);
    const tested = new Set(test);
    return { train: people.filter((p) => !tested.has(p)), test };
  });
}

/** Gives 80% of a person's likes and holds 20%, at least one each; by person and seed alone, whatever the folds. */
export function caseOf(person: number, likes: Int32Array, seed: number): Case {
  const order = shuffled([...likes], seededRng(mix(seed, person)));
  const given = Math.min(order.length - 1, Math.max(1, Math.round(GIVEN * order.length)));
  return { person, given: order.slice(0, given), held: order.slice(given) };
}

/** A hash of all that a seed decides, for telling whether two runs asked the same questions. */
export function splitsHash(
  people: readonly { readonly likes: Int32Array }[],
  count: number,
  seed: number,
): string {
  const folds = foldsOf(
    people.map((_, i) => i),
    count,
    seed,
  );
  const cases = people.map(({ likes }, person) => caseOf(person, likes, seed));
  return createHash('sha256')
    .update(JSON.stringify([folds, cases]))
    .digest('hex');
}
