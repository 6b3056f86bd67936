import { describe, expect, test } from 'vitest';
import { factFinder, movieFacts } from '../../../build-model/evaluate/facts/movie-facts.ts';
import { measureRatings } from '../../../build-model/evaluate/measure/measure-ratings.ts';
import { trainingOf } from '../../../build-model/evaluate/measure/training.ts';
import { meanOf } from '../../../build-model/evaluate/metrics.ts';
import { datasetOf } from '../../../build-model/evaluate/ratings/dataset.ts';
import { RECOMMENDERS, WITHOUT_RATINGS } from '../../../build-model/evaluate/recommenders/recommenders.ts';
import { ridgeOperator } from '../../../build-model/evaluate/recommenders/ridge-operator.ts';
import { smallRatings } from './small-ratings.ts';

const dataset = datasetOf(smallRatings());
const tell = (people: readonly number[]) => movieFacts(dataset, factFinder([]), people);
const train = dataset.people.map((_, i) => i).filter((i) => i % 5 !== 0);
const training = trainingOf(dataset, tell, { train, seed: 1 });
const all = new Uint8Array(training.titles).fill(1);
const EVERY = [...new Set([...RECOMMENDERS, ...WITHOUT_RATINGS])];

describe.each(EVERY)('$name', (recommender) => {
  const fitted = recommender.fit(training, recommender.settings[0]);

  test('scores every title with a number, also without likes', async () => {
    for (const likes of [[0], [0, 3, 6]]) {
      const scores = await fitted.score(likes, all);
      expect(scores).toHaveLength(training.titles);
      expect(scores.some(Number.isNaN)).toBe(false);
    }
  });

  test('gives the same scores for the same likes', async () => {
    expect(await fitted.score([0, 3], all)).toEqual(await fitted.score([0, 3], all));
  });
});

describe('what learns from likes', () => {
  const learners = ['item kNN', 'EASE', 'EDLAE', 'iALS', 'n-shot ridge'];

  test.each(learners)('%s finds the kind of title that somebody likes', async (name) => {
    const recommender = EVERY.find((r) => r.name === name);
    const scores = await recommender?.fit(training, recommender.settings[0]).score([1, 4, 7], all);
    const mean = (kind: number) =>
      meanOf([...(scores ?? [])].filter((_, i) => i % 3 === kind && ![1, 4, 7].includes(i))).mean;
    expect(mean(1)).toBeGreaterThan(mean(0));
    expect(mean(1)).toBeGreaterThan(mean(2));
  });
});

/** B by the book: A and the right side as full matrices, A inverted by elimination. */
function ridgeByTheBook(n: number, penalty: number): number[][] {
  const m = training.titles;
  const zero = () => Array.from({ length: m }, () => new Array<number>(m).fill(0));
  const [a, right] = [zero(), zero()];
  const [c, mean] = [new Array<number>(m).fill(0), new Array<number>(m).fill(0)];
  let weights = 0;
  for (const { rated, stars } of training.people) {
    const N = rated.length;
    const drawn = Math.min(n, N - 1);
    const w = Math.sqrt(N);
    weights += w;
    for (const [k, i] of rated.entries()) {
      const worth = (s: number | undefined) => ((s ?? 0) >= 4 ? 1 : (s ?? 0) >= 3 ? 0.5 : 0.25);
      c[i] = (c[i] ?? 0) + (w * drawn) / N;
      mean[i] = (mean[i] ?? 0) + ((w * (N - drawn)) / N) * worth(stars[k]);
      for (const [l, j] of rated.entries()) {
        const pairs = N * (N - 1);
        const [rowA, rowR] = [a[i] ?? [], right[i] ?? []];
        rowA[j] = (rowA[j] ?? 0) + (i === j ? (w * drawn) / N : (w * drawn * (drawn - 1)) / pairs);
        if (i !== j) rowR[j] = (rowR[j] ?? 0) + ((w * drawn * (N - drawn)) / pairs) * worth(stars[l]);
      }
    }
  }
  for (let i = 0; i < m; i++) {
    (a[i] ?? [])[i] = (a[i]?.[i] ?? 0) + (penalty * weights) / training.people.length;
    mean[i] = (mean[i] ?? 0) / weights;
  }
  for (let i = 0; i < m; i++)
    for (let j = 0; j < m; j++) (right[i] ?? [])[j] = (right[i]?.[j] ?? 0) - (c[i] ?? 0) * (mean[j] ?? 0);
  eliminate(a, right);
  return [mean, ...right];
}

/** Gauss and Jordan: turns `right` into the inverse of `a` times it. */
function eliminate(a: number[][], right: number[][]): void {
  for (let p = 0; p < a.length; p++) {
    const pivot = a[p]?.[p] ?? 1;
    for (const rows of [a, right]) rows[p] = (rows[p] ?? []).map((x) => x / pivot);
    for (let i = 0; i < a.length; i++) {
      if (i === p) continue;
      const by = a[i]?.[p] ?? 0;
      for (const rows of [a, right]) rows[i] = (rows[i] ?? []).map((x, j) => x - by * (rows[p]?.[j] ?? 0));
    }
  }
}

test.each([1, 3, 10])('the %i-shot ridge is its closed form, though B is never formed', async (n) => {
  const [mean = [], ...b] = ridgeByTheBook(n, 0.3);
  const scores = await ridgeOperator(training, n, 0.3).score([2, 5], all);
  for (const [j, score] of scores.entries())
    expect(score).toBeCloseTo((mean[j] ?? 0) + (b[2]?.[j] ?? 0) + (b[5]?.[j] ?? 0), 9);
});

test('a measurement asks the same people of every recommender, and learning beats chance', async () => {
  const recommenders = RECOMMENDERS.filter((r) => ['random', 'popularity', 'n-shot ridge'].includes(r.name));
  const { table } = await measureRatings({
    dataset,
    tell,
    recommenders,
    folds: 3,
    seed: 1,
    onProgress: () => {},
  });
  const cell = (name: string) => table.get(name)?.get('all');
  expect(cell('random')?.people).toEqual(cell('n-shot ridge')?.people);
  expect([...(cell('random')?.people ?? [])].sort((a, b) => a - b)).toEqual(dataset.people.map((_, i) => i));
  const score = (name: string) => meanOf(cell(name)?.values.ndcg10 ?? []).mean;
  expect(score('n-shot ridge')).toBeGreaterThan(score('random'));
});
