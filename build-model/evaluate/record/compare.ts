import { type Mean, meanOf, pairedDifference } from '../metrics.ts';
import type { RecordedCell, RecordedTable, RunRecord } from './record.ts';

/** One figure of two runs; the difference is B less A over what both asked. */
export interface Compared {
  readonly what: string;
  readonly a: number;
  readonly b: number;
  readonly difference: Mean;
  /** People or questions that both runs have. */
  readonly over: number;
}

const METRICS = ['ndcg10', 'recall20'] as const;

/** The difference of two means over other questions: their errors add up, for nothing cancels. */
function unpairedDifference(a: readonly number[], b: readonly number[]): Mean {
  const [ofA, ofB] = [meanOf(a), meanOf(b)];
  return { mean: ofA.mean - ofB.mean, error: Math.hypot(ofA.error, ofB.error) };
}

function compareCells(what: string, a: RecordedCell, b: RecordedCell, sameSplits: boolean): Compared[] {
  const at = new Map(b.people.map((person, i) => [person, i]));
  const both = a.people.flatMap((person, i) => {
    const j = at.get(person);
    return j === undefined ? [] : [{ i, j }];
  });
  return METRICS.map((metric) => {
    const ofA = both.map(({ i }) => a.each[metric]?.[i] ?? 0);
    const ofB = both.map(({ j }) => b.each[metric]?.[j] ?? 0);
    return {
      what: `${what}, ${metric}${sameSplits ? '' : ' (other splits: not paired)'}`,
      a: meanOf(ofA).mean,
      b: meanOf(ofB).mean,
      difference: sameSplits ? pairedDifference(ofB, ofA) : unpairedDifference(ofB, ofA),
      over: both.length,
    };
  });
}

function compareTables(a: RecordedTable | null, b: RecordedTable | null): Compared[] {
  return Object.entries(a?.cells ?? {}).flatMap(([recommender, regimes]) =>
    Object.entries(regimes).flatMap(([regime, cell]) => {
      const other = b?.cells[recommender]?.[regime];
      return other
        ? compareCells(`${recommender}, ${regime} likes`, cell, other, a?.splits === b?.splits)
        : [];
    }),
  );
}

function compareCatalogues(a: RunRecord, b: RunRecord): Compared[] {
  return Object.entries(a.catalogues).flatMap(([file, { figures }]) =>
    figures.flatMap((mine) => {
      const theirs = b.catalogues[file]?.figures.find((f) => f.name === mine.name);
      if (!theirs) return [];
      const paired = mine.each && theirs.each && mine.each.length === theirs.each.length;
      const difference = paired
        ? pairedDifference(theirs.each ?? [], mine.each ?? [])
        : { mean: theirs.value - mine.value, error: 0 };
      return [{ what: mine.name, a: mine.value, b: theirs.value, difference, over: mine.over }];
    }),
  );
}

/** All figures that two runs share, side by side. */
export function compareRuns(a: RunRecord, b: RunRecord): Compared[] {
  return [
    ...compareTables(a.ratings, b.ratings),
    ...compareTables(a.house, b.house),
    ...compareCatalogues(a, b),
  ];
}
