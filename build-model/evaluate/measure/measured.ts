import { alike } from '../../../src/core/likeness.ts';
import { coverageAt, diversityAt, ndcgAt, noveltyAt, recallAt } from '../metrics.ts';
import type { Case } from '../ratings/splits.ts';
import type { Training } from '../recommenders/contract.ts';

/** What is measured for each person; the order of the record. */
export const PERSONAL = ['ndcg10', 'ndcg100', 'recall10', 'recall20', 'novelty', 'diversity'] as const;
export type Personal = (typeof PERSONAL)[number];

/** One recommender in one regime, over the folds so far. */
export interface Measured {
  /** Numbers of the people, in the order of the values. */
  readonly people: number[];
  readonly values: Readonly<Record<Personal, number[]>>;
  /** One a fold. */
  readonly coverage10: number[];
  /** The setting chosen in each fold. */
  readonly settings: Readonly<Record<string, number>>[];
}

export function nothingMeasured(): Measured {
  const values = Object.fromEntries(PERSONAL.map((name) => [name, []])) as unknown as Measured['values'];
  return { people: [], values, coverage10: [], settings: [] };
}

const SHORT = 10;
const LONG = 100;
const WIDER = 20;

/** Adds one fold's lists. */
export function addFold(
  measured: Measured,
  fold: {
    readonly training: Training;
    readonly cases: readonly Case[];
    readonly lists: readonly (readonly number[])[];
    readonly setting: Readonly<Record<string, number>>;
  },
): void {
  const { training, cases, lists, setting } = fold;
  const { likedBy, people, titles } = training;
  const { index } = training.model();
  for (const [i, { person, held }] of cases.entries()) {
    const list = lists[i] ?? [];
    const wanted = new Set(held);
    const { values } = measured;
    measured.people.push(person);
    values.ndcg10.push(ndcgAt(list, wanted, SHORT));
    values.ndcg100.push(ndcgAt(list, wanted, LONG));
    values.recall10.push(recallAt(list, wanted, SHORT));
    values.recall20.push(recallAt(list, wanted, WIDER));
    values.novelty.push(noveltyAt(list, likedBy, people.length, SHORT));
    values.diversity.push(diversityAt(list, (a, b) => alike(index, a, b), SHORT));
  }
  measured.coverage10.push(coverageAt(lists, titles, SHORT));
  measured.settings.push(setting);
}

/** Adds what another fold measured, after what is there. */
export function addMeasured(sum: Measured, part: Measured): void {
  sum.people.push(...part.people);
  for (const name of PERSONAL) sum.values[name].push(...part.values[name]);
  sum.coverage10.push(...part.coverage10);
  sum.settings.push(...part.settings);
}
