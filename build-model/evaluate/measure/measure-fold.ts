import { setImmediate } from 'node:timers/promises';
import type { Dataset } from '../ratings/dataset.ts';
import { caseOf, type Fold, foldsOf } from '../ratings/splits.ts';
import type { Recommender } from '../recommenders/contract.ts';
import { chooseSetting, type InnerSplit } from './choose-setting.ts';
import { listFor } from './lists.ts';
import { addFold, type Measured, nothingMeasured } from './measured.ts';
import { casesOf, REGIMES } from './regimes.ts';
import { addSpins, type SpinMeasure } from './spin-coverage.ts';
import { type TellFacts, trainingOf } from './training.ts';

/** What is measured, and on what. */
export interface Subject {
  readonly dataset: Dataset;
  readonly tell: TellFacts;
  readonly recommenders: readonly Recommender[];
  /** Whether core's spins know the people's ratings; a catalogue without any does not. */
  readonly withRatings: boolean;
}

/** How people are parted. */
export interface Parting {
  readonly folds: number;
  readonly seed: number;
}

/** By recommender, then by regime. */
export type RatingsTable = ReadonlyMap<string, ReadonlyMap<string, Measured>>;

/** Plain data: it travels between processes as it is. */
export interface MeasuredFold {
  readonly table: RatingsTable;
  readonly spins: SpinMeasure;
}

export function emptyTable(recommenders: readonly Recommender[]): RatingsTable {
  return new Map(
    recommenders.map(({ name }) => [name, new Map(REGIMES.map((r) => [r.name, nothingMeasured()]))]),
  );
}

const INNER_FOLDS = 5;
/** Two of five inner splits: choosing costs time, and a third changed no choice. */
const INNER_SPLITS = 2;

function casesIn({ people }: Dataset, fold: Fold, seed: number) {
  return fold.test.map((p) => caseOf(p, people[p]?.likes ?? new Int32Array(), seed));
}

function innerSplits({ dataset, tell }: Subject, train: readonly number[], seed: number): InnerSplit[] {
  return foldsOf(train, INNER_FOLDS, seed + 1)
    .slice(0, INNER_SPLITS)
    .map((fold) => ({
      training: trainingOf(dataset, tell, { train: fold.train, seed }),
      cases: casesIn(dataset, fold, seed),
    }));
}

/** Runs all recommenders on one fold, counted from 0. */
export async function measureFold(
  subject: Subject,
  { folds, seed }: Parting,
  number: number,
  onProgress: (line: string) => void,
): Promise<MeasuredFold> {
  const { dataset, tell, recommenders } = subject;
  const table = emptyTable(recommenders);
  const everybody = dataset.people.map((_, i) => i);
  const fold = foldsOf(everybody, folds, seed)[number] ?? { train: everybody, test: [] };
  const training = trainingOf(dataset, tell, { train: fold.train, seed });
  const inner = innerSplits(subject, fold.train, seed);
  const all = casesIn(dataset, fold, seed);
  for (const recommender of recommenders) {
    const start = performance.now();
    for (const regime of REGIMES) {
      const cases = casesOf(regime, all);
      const setting = await chooseSetting(recommender, inner, regime);
      const fitted = recommender.fit(training, setting);
      const lists: number[][] = [];
      for (const one of cases) lists.push(await listFor(fitted, one, regime, training.titles));
      const measured = table.get(recommender.name)?.get(regime.name);
      if (measured) addFold(measured, { training, cases, lists, setting });
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    onProgress(`fold ${number + 1}/${folds}  ${recommender.name}  ${seconds} s`);
    // Promises alone never let a process hear that it is no longer wanted.
    await setImmediate();
  }
  return { table, spins: await addSpins(training, all, subject.withRatings) };
}
