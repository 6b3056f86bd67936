import { describe, expect, test } from 'vitest';
import { factFinder, movieFacts } from '../../../build-model/evaluate/facts/movie-facts.ts';
import { trainingOf } from '../../../build-model/evaluate/measure/training.ts';
import { datasetOf } from '../../../build-model/evaluate/ratings/dataset.ts';
import { caseOf, foldsOf, splitsHash } from '../../../build-model/evaluate/ratings/splits.ts';
import { smallRatings } from './small-ratings.ts';

const dataset = datasetOf(smallRatings());
const everybody = dataset.people.map((_, i) => i);

describe('folds', () => {
  const folds = foldsOf(everybody, 5, 1);

  test('test everybody once and train on nobody they test', () => {
    expect(folds.flatMap((f) => f.test).sort((a, b) => a - b)).toEqual(everybody);
    for (const { train, test: tested } of folds) {
      expect(train.filter((p) => tested.includes(p))).toEqual([]);
      expect(train.length + tested.length).toBe(everybody.length);
    }
  });

  test('are the same for the same seed, and others for another', () => {
    expect(foldsOf(everybody, 5, 1)).toEqual(folds);
    expect(foldsOf(everybody, 5, 2)).not.toEqual(folds);
  });

  test('inside a fold leave its test users out as well', () => {
    const [outer] = folds;
    for (const inner of foldsOf(outer?.train ?? [], 5, 2))
      expect([...inner.train, ...inner.test].filter((p) => outer?.test.includes(p))).toEqual([]);
  });
});

describe('a case', () => {
  test('parts all likes, four fifths to one', () => {
    const likes = Int32Array.from({ length: 10 }, (_, i) => i * 2);
    const { given, held } = caseOf(3, likes, 1);
    expect(held).toHaveLength(2);
    expect([...given, ...held].sort((a, b) => a - b)).toEqual([...likes]);
  });

  test('does not depend on other people', () => {
    const likes = Int32Array.of(1, 2, 3, 4, 5);
    expect(caseOf(3, likes, 1)).toEqual(caseOf(3, likes, 1));
    expect(caseOf(4, likes, 1)).not.toEqual({ ...caseOf(3, likes, 1), person: 4 });
  });

  test('always holds one and gives one', () => {
    const { given, held } = caseOf(0, Int32Array.of(7, 8), 1);
    expect([given.length, held.length]).toEqual([1, 1]);
  });
});

describe('training', () => {
  const [fold] = foldsOf(everybody, 5, 1);
  const train = fold?.train ?? [];
  const tell = (people: readonly number[]) => movieFacts(dataset, factFinder([]), people);
  const training = trainingOf(dataset, tell, { train, seed: 1 });

  test('counts the likes of its own people only', () => {
    const likes = train.flatMap((p) => [...(dataset.people[p]?.likes ?? [])]);
    expect(training.likedBy.reduce((a, b) => a + b, 0)).toBe(likes.length);
    expect(training.people).toHaveLength(train.length);
  });

  test('knows the tags of its own people only', () => {
    const told = training.facts.flatMap((t) => t.keywords);
    const tagsOf = (people: readonly number[]) =>
      dataset.tags.filter((t) => people.includes(t.person)).map((t) => t.text);
    expect(told).toEqual(expect.arrayContaining(tagsOf(train)));
    for (const text of tagsOf(fold?.test ?? [])) expect(told).not.toContain(text);
  });
});

describe('the dataset', () => {
  test('leaves out titles with too few likes and people with too few of those left', () => {
    const { movies, ...rest } = smallRatings();
    const lonely = { ...(movies[0] as (typeof movies)[0]), id: 'lonely' };
    const ratings = {
      ...rest,
      movies: [...movies, lonely],
      users: rest.users + 1,
      ratings: [
        ...rest.ratings,
        { user: 0, movie: movies.length, stars: 5 },
        { user: 1, movie: movies.length, stars: 5 },
        ...[0, 1, 2, 3].map((movie) => ({ user: rest.users, movie, stars: 5 })),
      ],
    };
    const cut = datasetOf(ratings);
    expect(cut.movies.map((m) => m.id)).not.toContain('lonely');
    expect(cut.people).toHaveLength(dataset.people.length);
  });

  test('keeps weak ratings beside the likes', () => {
    const person = dataset.people[0];
    expect(person?.rated.length).toBeGreaterThan(person?.likes.length ?? 0);
    expect([...(person?.rated ?? [])]).toEqual(expect.arrayContaining([...(person?.likes ?? [])]));
  });
});

test('the hash of the splits tells another seed and another number of folds', () => {
  const { people } = dataset;
  expect(splitsHash(people, 5, 1)).toBe(splitsHash(people, 5, 1));
  expect(new Set([splitsHash(people, 5, 1), splitsHash(people, 5, 2), splitsHash(people, 4, 1)]).size).toBe(
    3,
  );
});
