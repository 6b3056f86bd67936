import { describe, expect, test } from 'vitest';
import { checkMap } from '../../../build-model/importers/check-map.ts';
import { cinemaTable, cinemaTitles, clean, titlesOf, toCsv } from '../cinema.ts';

const [header = [], ...rows] = cinemaTable();
const renamed = (from: string, to: string) =>
  toCsv([header.map((name) => (name === from ? to : name)), ...rows]);
const without = (...names: string[]) =>
  toCsv(cinemaTable().map((row) => row.filter((_, i) => !names.includes(header[i] ?? ''))));

describe('columns are found by name', () => {
  test('in any order', () => {
    expect(titlesOf(clean(toCsv(cinemaTable().map((row) => row.toReversed()))))).toEqual(cinemaTitles());
  });

  test('in any case, with blanks for underscores and around', () => {
    const shouted = header.map((name) => ` ${name.toUpperCase().replace('_', ' ')} `);
    expect(titlesOf(clean(toCsv([shouted, ...rows])))).toEqual(cinemaTitles());
  });

  test.each([
    ['title', 'Name'],
    ['listed_in', 'genres'],
    ['description', 'Overview'],
    ['release_year', 'Year'],
    ['show_id', 'id'],
  ])('%s also as %s', (from, to) => {
    expect(titlesOf(clean(renamed(from, to)))).toEqual(cinemaTitles());
  });

  test('as the owner maps them', () => {
    const map = new Map([['title', 'Werk'] as const]);
    expect(titlesOf(clean(renamed('title', 'werk'), map))).toEqual(cinemaTitles());
  });

  test('and the owner’s map goes before a name that is known', () => {
    const table = cinemaTable().map((row, i) => [...row, i === 0 ? 'original' : `Original ${i}`]);
    const map = new Map([['title', 'original'] as const]);
    expect(titlesOf(clean(toCsv(table), map))[0]?.title).toBe('Original 1');
  });

  test.each(['__proto__', 'constructor', 'toString', ''])('a column called "%s" is harmless', (name) => {
    const table = cinemaTable().map((row, i) => [i === 0 ? name : '{"title":"x"}', ...row]);
    expect(titlesOf(clean(toCsv(table)))).toEqual(cinemaTitles());
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
  });
});

describe('a column that is missing', () => {
  test.each(['title', 'type', 'release_year', 'listed_in', 'description'])(
    '%s stops, names those found',
    (name) => {
      expect(() => clean(without(name))).toThrow(/has no column for .*Found: .*show_id/);
    },
  );

  test('gets the nearest name proposed as a map', () => {
    expect(() => clean(renamed('title', 'titel'))).toThrow('Did you mean --map "title=titel"?');
  });

  test('only empties the field when the others do without', () => {
    const titles = titlesOf(clean(without('director', 'cast', 'language', 'keywords', 'prominence')));
    expect(titles).toEqual(
      cinemaTitles().map((t) => ({
        ...t,
        directors: [],
        cast: [],
        languages: [],
        keywords: [],
        prominence: null,
      })),
    );
  });

  test('makes ids that do not depend on the order of rows', () => {
    const ids = (csv: string) => titlesOf(clean(csv)).map((t) => t.id);
    const [head = [], ...body] = cinemaTable().map((row) => row.slice(1));
    const there = ids(toCsv([head, ...body]));
    expect(new Set(there).size).toBe(body.length);
    expect(ids(toCsv([head, ...body.toReversed()])).toReversed()).toEqual(there);
  });
});

test('a map to a name that no source has proposes the nearest', () => {
  expect(() => checkMap(header, new Map([['title', 'titel'] as const]))).toThrow('Did you mean "title"?');
  expect(() => checkMap(header, new Map([['title', 'TITLE'] as const]))).not.toThrow();
});
