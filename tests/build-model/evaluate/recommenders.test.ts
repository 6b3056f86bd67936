import { describe, expect, test } from 'vitest';
import { factFinder, movieFacts } from '../../../build-model/evaluate/facts/movie-facts.ts';
import { measureFold } from '../../../build-model/evaluate/measure/measure-fold.ts';
import { measureRatings } from '../../../build-model/evaluate/measure/measure-ratings.ts';
import { trainingOf } from '../../../build-model/evaluate/measure/training.ts';
import { meanOf } from '../../../build-model/evaluate/metrics.ts';
import { datasetOf } from '../../../build-model/evaluate/ratings/dataset.ts';
import { RECOMMENDERS, WITHOUT_RATINGS } from '../../../build-model/evaluate/recommenders/recommenders.ts';
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
  const learners = ['item kNN', 'EASE', 'EDLAE', 'iALS', 'factors, uncompressed', 'core'];

  test.each(learners)('%s finds the kind of title that somebody likes', async (name) => {
    const recommender = EVERY.find((r) => r.name === name);
    const scores = await recommender?.fit(training, recommender.settings[0]).score([1, 4, 7], all);
    const mean = (kind: number) =>
      meanOf([...(scores ?? [])].filter((_, i) => i % 3 === kind && ![1, 4, 7].includes(i))).mean;
    expect(mean(1)).toBeGreaterThan(mean(0));
    expect(mean(1)).toBeGreaterThan(mean(2));
  });
});

/** Milliseconds: learning and spinning for sixty people takes a second or two, longer on a busy machine. */
const UNHURRIED = 30_000;

test(
  'a measurement asks the same people of every recommender, and learning beats chance',
  async () => {
    const recommenders = RECOMMENDERS.filter((r) => ['random', 'popularity', 'core'].includes(r.name));
    const subject = { dataset, tell, recommenders, withRatings: true };
    const { table } = await measureRatings(recommenders, {
      folds: 2,
      lanes: 1,
      runFold: (number) => measureFold(subject, { folds: 2, seed: 1 }, number, () => {}),
    });
    const cell = (name: string) => table.get(name)?.get('all');
    expect(cell('random')?.people).toEqual(cell('core')?.people);
    expect([...(cell('random')?.people ?? [])].sort((a, b) => a - b)).toEqual(
      dataset.people.map((_, i) => i),
    );
    const score = (name: string) => meanOf(cell(name)?.values.ndcg10 ?? []).mean;
    expect(score('core')).toBeGreaterThan(score('random'));
  },
  UNHURRIED,
);
