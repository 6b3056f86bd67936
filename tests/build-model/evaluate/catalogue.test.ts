import { expect, test } from 'vitest';
import { coLikeRecall, coLikes } from '../../../build-model/evaluate/catalogue/co-likes.ts';
import { measureCatalogue } from '../../../build-model/evaluate/catalogue/measure-catalogue.ts';
import { areFor, textPrecision } from '../../../build-model/evaluate/catalogue/text-queries.ts';
import { byTitleAndYear, titleKey } from '../../../build-model/ratings/title-key.ts';
import { type Title, titleId } from '../../../src/catalogue/title.ts';
import { cinemaTitles } from '../cinema.ts';
import { smallRatings } from './small-ratings.ts';

test('titles are the same without regard to case, accents, marks and a leading article', () => {
  expect(titleKey("The Café's End!")).toBe(titleKey('cafes end'));
  expect(titleKey('Night & Day')).toBe(titleKey('Night and day'));
});

test('a title is found in its year first, and one year off when there is no better', () => {
  const find = byTitleAndYear(
    [
      { title: 'Echo', year: 1990 },
      { title: 'Echo', year: 1991 },
    ],
    (t) => t,
  );
  expect(find('Echo', 1991)?.year).toBe(1991);
  expect(find('Echo', 1992)?.year).toBe(1991);
  expect(find('Echo', 1995)).toBeUndefined();
});

const titles = smallRatings().movies.map((movie): Title => {
  const [base] = cinemaTitles();
  if (!base) throw new Error('The fixture is empty.');
  return {
    ...base,
    id: titleId('test', movie.id),
    type: 'film',
    title: movie.title,
    year: movie.year,
    genres: movie.genres,
  };
});

test('what is liked together is found by who knows it, and missed by who does not', () => {
  const liked = coLikes(titles, smallRatings());
  expect(liked.rows).toHaveLength(titles.length);
  const same = (row: number) => titles.map((_, other) => (other % 3 === row % 3 ? 1 : 0));
  const unlike = (row: number) => same(row).map((x) => 1 - x);
  expect(coLikeRecall('', liked, same).value).toBe(1);
  expect(coLikeRecall('', liked, unlike).value).toBeLessThan(0.5);
});

test('queries of another catalogue are told from our own', () => {
  const queries = [{ query: 'x', relevant: ['a', 'b'] }];
  expect(areFor(queries, new Set(['a', 'b', 'c']))).toBe(true);
  expect(areFor(queries, new Set(['z']))).toBe(false);
});

test('precision of typed words is out of ten', () => {
  const queries = [{ query: 'x', relevant: ['b'] }];
  expect(textPrecision('', queries, ['a', 'b'], () => [1, 0]).value).toBe(0.1);
});

test('a catalogue without reference data is measured by what there is, and the rest is told', () => {
  const nothing = { ratings: null, queries: null, golden: null, rawTexts: new Map<string, string>() };
  const { figures, skipped } = measureCatalogue(
    { file: 'cinema.csv', hash: '', titles: cinemaTitles(), seed: 1, ...nothing },
    () => {},
  );
  expect(skipped).toHaveLength(3);
  expect(figures.map((f) => f.name)).toContain('int8 overlap@10 with float');
  for (const f of figures.filter((one) => one.each)) expect(f.value).toBeLessThanOrEqual(1);
});
