import type { Dataset } from '../ratings/dataset.ts';
import { caseOf, type Fold, foldsOf } from '../ratings/splits.ts';
import type { Recommender } from '../recommenders/contract.ts';
import { chooseSetting, type InnerSplit } from './choose-setting.ts';
import { listFor } from './lists.ts';
import { addFold, type Measured, nothingMeasured } from './measured.ts';
import { casesOf, REGIMES } from './regimes.ts';
import { addSpins, type SpinMeasure } from './spin-coverage.ts';
import { type TellFacts, trainingOf } from './training.ts';

/** What to measure, and on what. */
export interface RatingsTask {
  readonly dataset: Dataset;
  readonly tell: TellFacts;
  readonly recommenders: readonly Recommender[];
  /** Whether core's spins know the people's ratings; a catalogue without any does not. */
  readonly withRatings: boolean;
  readonly folds: number;
  readonly seed: number;
  /** Folds to run, for a quick look; all of them by default. */
  readonly only?: number;
  onProgress(line: string): void;
}

/** By recommender, then by regime. */
export type RatingsTable = ReadonlyMap<string, ReadonlyMap<string, Measured>>;

const INNER_FOLDS = 5;
/** Two of five inner splits: choosing costs time, and a third changed no choice. */
const INNER_SPLITS = 2;

function innerSplits({ dataset, tell, seed }: RatingsTask, train: readonly number[]): InnerSplit[] {
  return foldsOf(train, INNER_FOLDS, seed + 1)
    .slice(0, INNER_SPLITS)
    .map((fold) => ({
      training: trainingOf(dataset, tell, { train: fold.train, seed }),
      cases: casesIn(dataset, fold, seed),
    }));
}

function casesIn(dataset: Dataset, fold: Fold, seed: number) {
  return fold.test.map((p) => caseOf(p, dataset.people[p]?.likes ?? new Int32Array(), seed));
}

/** Runs all recommenders over all folds. Memory of a fold is freed before the next. */
export async function measureRatings(
  task: RatingsTask,
): Promise<{ table: RatingsTable; spins: SpinMeasure[] }> {
  const { dataset, tell, recommenders, seed } = task;
  const table = new Map(
    recommenders.map(({ name }) => [name, new Map(REGIMES.map((r) => [r.name, nothingMeasured()]))]),
  );
  const spins: SpinMeasure[] = [];
  const everybody = dataset.people.map((_, i) => i);
  const folds = foldsOf(everybody, task.folds, seed);
  for (const [number, fold] of folds.slice(0, task.only ?? task.folds).entries()) {
    const training = trainingOf(dataset, tell, { train: fold.train, seed });
    const inner = innerSplits(task, fold.train);
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
      task.onProgress(`fold ${number + 1}/${folds.length}  ${recommender.name}  ${seconds} s`);
    }
    spins.push(await addSpins(training, all, task.withRatings));
  }
  return { table, spins };
}
