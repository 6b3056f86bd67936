import type { Outcome } from '../catalogue/outcome.ts';
import type { RatingsTable } from '../measure/measure-fold.ts';
import { PERSONAL, type Personal } from '../measure/measured.ts';
import type { SpinMeasure } from '../measure/spin-coverage.ts';
import type { Bar } from '../measure/summary.ts';
import { type Mean, meanOf } from '../metrics.ts';

/** One recommender in one regime, as kept. */
export interface RecordedCell {
  readonly means: Readonly<Record<Personal, Mean>>;
  readonly coverage10: Mean;
  readonly settings: readonly Readonly<Record<string, number>>[];
  /** Numbers of the people, in the order of the values beside them; for paired differences. */
  readonly people: readonly number[];
  readonly each: Readonly<Partial<Record<Personal, readonly number[]>>>;
}

/** A measurement with ratings. */
export interface RecordedTable {
  readonly movies: number;
  readonly people: number;
  /** Movies of which another catalogue tells more. */
  readonly joined: number;
  /** Hash of who is tested when and what is held out: only runs with equal splits can be paired. */
  readonly splits: string;
  readonly cells: Readonly<Record<string, Readonly<Record<string, RecordedCell>>>>;
  readonly bars: readonly Bar[];
  readonly spins: readonly SpinMeasure[];
}

/** All that is known of a run. */
export interface RunRecord {
  readonly started: string;
  readonly args: readonly string[];
  readonly seed: number;
  readonly folds: number;
  /** Git hash, with a mark when files had changed since; null outside a checkout. */
  readonly code: string | null;
  readonly data: Readonly<Record<string, string>>;
  readonly wallSeconds: number;
  readonly ratings: RecordedTable | null;
  readonly catalogues: Readonly<Record<string, Outcome>>;
  readonly house: RecordedTable | null;
  readonly skipped: readonly string[];
}

/** Metrics that are kept for each person: those that two runs are compared by. */
const KEPT: readonly Personal[] = ['ndcg10', 'ndcg100', 'recall10', 'recall20'];
/** Enough to compare by, and a megabyte at most. */
const DIGITS = 4;
const short = (x: number) => Number(x.toFixed(DIGITS));

/** A table as it is kept. */
export function recordedCells(table: RatingsTable): RecordedTable['cells'] {
  const cells: Record<string, Record<string, RecordedCell>> = {};
  for (const [recommender, regimes] of table) {
    const row: Record<string, RecordedCell> = {};
    cells[recommender] = row;
    for (const [regime, measured] of regimes) {
      const means = Object.fromEntries(PERSONAL.map((name) => [name, meanOf(measured.values[name])]));
      row[regime] = {
        means: means as unknown as RecordedCell['means'],
        coverage10: meanOf(measured.coverage10),
        settings: measured.settings,
        people: measured.people,
        each: Object.fromEntries(KEPT.map((name) => [name, measured.values[name].map(short)])),
      };
    }
  }
  return cells;
}
