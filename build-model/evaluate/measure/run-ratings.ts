import { splitsHash } from '../ratings/splits.ts';
import { type RecordedTable, recordedCells } from '../record/record.ts';
import { foldInProcess } from './fold-process.ts';
import { measureFold, type Parting } from './measure-fold.ts';
import { measureRatings } from './measure-ratings.ts';
import { openSubject, type Source } from './subject.ts';
import { bars } from './summary.ts';

/** How a run was asked for. */
export interface RunWish extends Parting {
  /** Folds that are run of those. */
  readonly onlyFolds: number;
  /** Folds that are run at once, each in a process of its own; 1 runs them here. */
  readonly processes: number;
  onProgress(line: string): void;
}

/** A table, and the hashes of all that was read for it. */
export interface MeasuredFolder {
  readonly table: RecordedTable;
  readonly hashes: Readonly<Record<string, string>>;
}

/** Measures what a source names. */
export async function runRatings(source: Source, wish: RunWish): Promise<MeasuredFolder> {
  const { folds, seed, onlyFolds, processes, onProgress } = wish;
  const { subject, joined, hashes } = await openSubject(source);
  const { dataset, recommenders } = subject;
  const parting = { folds, seed };
  const lanes = Math.min(processes, onlyFolds);
  const { table, spins } = await measureRatings(recommenders, {
    folds: onlyFolds,
    lanes,
    runFold: (number) =>
      lanes > 1
        ? foldInProcess({ source, parting, number }, onProgress)
        : measureFold(subject, parting, number, onProgress),
  });
  return {
    table: {
      movies: dataset.movies.length,
      people: dataset.people.length,
      joined,
      splits: splitsHash(dataset.people, folds, seed),
      cells: recordedCells(table),
      bars: bars(table, recommenders),
      spins,
    },
    hashes,
  };
}
