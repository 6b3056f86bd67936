import { expect, test } from 'vitest';
import { PERSONAL } from '../../../build-model/evaluate/measure/measured.ts';
import { compareRuns } from '../../../build-model/evaluate/record/compare.ts';
import type { RecordedCell, RunRecord } from '../../../build-model/evaluate/record/record.ts';
import { tellComparison } from '../../../build-model/evaluate/record/tell.ts';

const NO_MEAN = { mean: 0, error: 0 };

function run(people: number[], ndcg10: number[]): RunRecord {
  const cell: RecordedCell = {
    means: Object.fromEntries(PERSONAL.map((name) => [name, NO_MEAN])) as unknown as RecordedCell['means'],
    coverage10: NO_MEAN,
    settings: [],
    people,
    each: { ndcg10 },
  };
  return {
    started: '2030-01-01T00:00:00.000Z',
    args: [],
    seed: 1,
    folds: 5,
    code: null,
    data: {},
    wallSeconds: 1,
    ratings: {
      movies: 1,
      people: 3,
      joined: 0,
      splits: 'same',
      cells: { ours: { all: cell } },
      bars: [],
      spins: [],
    },
    catalogues: {},
    house: null,
    skipped: [],
  };
}

test('two runs are compared over the people whom both asked, in whatever order', () => {
  const [first] = compareRuns(run([1, 2, 3], [0.1, 0.2, 0.9]), run([2, 1], [0.4, 0.3]));
  expect(first?.over).toBe(2);
  expect(first?.a).toBeCloseTo(0.15, 12);
  expect(first?.b).toBeCloseTo(0.35, 12);
  expect(first?.difference.mean).toBeCloseTo(0.2, 12);
  expect(first?.difference.error).toBeCloseTo(0, 12);
});

test('a run does not differ from itself', () => {
  const one = run([1, 2, 3], [0.1, 0.2, 0.9]);
  for (const { difference } of compareRuns(one, one)) expect(difference).toEqual(NO_MEAN);
});

test('runs without a common figure say so', () => {
  expect(tellComparison(compareRuns(run([], []), { ...run([], []), ratings: null }))).toHaveLength(1);
});

test('runs whose people were given other likes are not paired, and say so', () => {
  const a = run([1, 2, 3], [0.1, 0.2, 0.9]);
  const b = { ...a, ratings: a.ratings && { ...a.ratings, splits: 'other' } };
  const [first] = compareRuns(a, b);
  expect(first?.what).toContain('not paired');
  expect(first?.difference.mean).toBe(0);
  expect(first?.difference.error).toBeGreaterThan(0);
});
