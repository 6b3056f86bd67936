import type { Title } from '../../../src/catalogue/title.ts';
import { packModel } from '../../pack/pack-model.ts';
import { openPacked } from '../facts/open-packed.ts';
import type { Dataset, Person } from '../ratings/dataset.ts';
import type { Training } from '../recommenders/contract.ts';

const DIMS = 64;
const MOST_PROMINENT = 10;

/** Prominence 1 to 10 by the logarithm of how many like a title; the most liked has 10. */
export function prominenceOf(likedBy: Float64Array): number[] {
  const most = Math.log1p(likedBy.reduce((a, b) => Math.max(a, b), 0)) || 1;
  return Array.from(likedBy, (n) => 1 + Math.round(((MOST_PROMINENT - 1) * Math.log1p(n)) / most));
}

/** The facts of a dataset's movies as these people, and nobody else, may tell them. */
export type TellFacts = (people: readonly number[]) => readonly Title[];

/** What recommenders learn from: these people of a dataset, and nobody else. Prominence that the facts lack is read from their likes. */
export function trainingOf(
  dataset: Dataset,
  tell: TellFacts,
  { train, seed }: { readonly train: readonly number[]; readonly seed: number },
): Training {
  const people = train.flatMap((p) => dataset.people[p] ?? []);
  const likedBy = new Float64Array(dataset.movies.length);
  for (const { likes } of people) for (const i of likes) likedBy[i] = (likedBy[i] as number) + 1;
  const facts = tell(train);
  const made = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as T;
  };
  const pack = (people?: readonly Person[]) => {
    const known = prominenceOf(likedBy);
    const titles = facts.map((title, i) => ({ ...title, prominence: title.prominence ?? known[i] ?? 1 }));
    return packModel(titles, { dims: DIMS, seed, ...(people ? { people } : {}) });
  };
  const packed = () => once('packed', () => pack(people));
  return {
    titles: dataset.movies.length,
    people,
    likedBy,
    facts,
    seed,
    model: () => once('model', () => openPacked(pack())),
    learnedModel: () => once('learned model', () => openPacked(packed())),
    factorsBytes: () => packed().manifest.shards.find((s) => s.kind === 'factors')?.bytes ?? 0,
    once,
  };
}
