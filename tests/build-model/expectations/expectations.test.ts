import { describe, expect, test } from 'vitest';
import { EXPECTATIONS } from '../../../build-model/expectations/expectations.ts';
import {
  expectationsJson,
  runExpectations,
  stopOnErrors,
} from '../../../build-model/expectations/run-expectations.ts';
import type { Title, TitleId } from '../../../src/catalogue/title.ts';
import { cinemaTitles } from '../cinema.ts';

const GOOD = cinemaTitles();
const catalogue = (titles: readonly Title[], rejected = 0) => ({
  titles,
  rejected,
  read: titles.length + rejected,
});
const each = (change: (title: Title, i: number) => Partial<Title>) =>
  catalogue(GOOD.map((title, i) => ({ ...title, ...change(title, i) })));
const first = (change: Partial<Title>) => each((_, i) => (i === 0 ? change : {}));
const film = GOOD.find((t) => t.type === 'film');

/** For every expectation, a catalogue that does not meet it. */
const BROKEN: Readonly<Record<string, ReturnType<typeof catalogue>>> = {
  'at least 12 titles': catalogue(GOOD.slice(0, 11)),
  'at most 1000000 titles': catalogue(Array.from<Title>({ length: 1_000_001 })),
  'most rows usable': catalogue(GOOD, GOOD.length + 1),
  'nearly all rows usable': catalogue(GOOD, 1),
  'every field has its type': first({ directors: [''] }),
  'texts are tidy': first({ title: 'A\u200bB' }),
  'years from 1870 to 2100': first({ year: 1800 }),
  'films of 1 to 1440 minutes': each((t) => ({ minutes: t.type === 'series' ? 45 : t.minutes })),
  'series of 1 to 100 seasons': each((t) => ({ seasons: t.type === 'film' ? 1 : t.seasons })),
  'prominence from 1 to 10': first({ prominence: 11 }),
  'dates are days': first({ dateAdded: '2021-02-30' }),
  'ids are unique': each(() => ({ id: 'cinema:c1' as TitleId })),
  'title, year and type are unique': catalogue([...GOOD, ...GOOD.slice(0, 1)]),
  'synopses are unique': each(() => ({ synopsis: 'Two friends lose a map.' })),
  'vocabularies fit the shards': catalogue(
    Array.from({ length: 300 }, (_, i) => ({ ...(film ?? ({} as Title)), rating: `r${i}` })),
  ),
  'ratings of a known scheme': each(() => ({ rating: '8.1' })),
  '3 to 250 genres': each(() => ({ genres: ['Film'] })),
  'no genre on nearly every title': each((t) => ({ genres: [...t.genres, 'Film'] })),
  'countries look like countries': first({ countries: ['Route 66'] }),
  'titles say what they are about': each(() => ({ synopsis: '', genres: [], cast: [], directors: [] })),
  'synopsis seldom missing': each(() => ({ synopsis: '' })),
  'genres seldom missing': each(() => ({ genres: [] })),
  'year seldom missing': each(() => ({ year: null })),
  'rating seldom missing': each(() => ({ rating: null })),
  'minutes or seasons seldom missing': each(() => ({ minutes: null, seasons: null })),
  'countries seldom missing': each(() => ({ countries: [] })),
  'cast seldom missing': each(() => ({ cast: [] })),
  'directors seldom missing': each(() => ({ directors: [] })),
  'films and series both there': each(() => ({ type: 'film' })),
  'years are spread': each(() => ({ year: 1970 })),
  'synopses of 5 to 150 words': each(() => ({ synopsis: 'Good.' })),
  'titles mostly in Latin letters': each(() => ({ title: '서울의 등불' })),
  'no misread letters': first({ title: 'AmÃ©lie' }),
};

test('the invented catalogue meets every expectation', () => {
  expect(runExpectations(EXPECTATIONS, catalogue(GOOD)).filter((c) => !c.passed)).toEqual([]);
});

test('every expectation has a name of its own, and a catalogue here that does not meet it', () => {
  expect(EXPECTATIONS.map((e) => e.name)).toEqual(Object.keys(BROKEN));
});

describe.each(EXPECTATIONS)('expectation "$name"', ({ name, reason, check }) => {
  test('fails where it is broken, tells what was found and why a site should mind', () => {
    const { passed, detail } = check(BROKEN[name] ?? catalogue(GOOD));
    expect(passed).toBe(false);
    expect(detail).toMatch(/\S/);
    expect(reason).toMatch(/^[A-Z].*\.$/);
  });

  test('does not fall over on an empty catalogue', () => {
    expect(() => check(catalogue([]))).not.toThrow();
  });
});

test('an error stops the build with its name, figure and reason, a warning does not', () => {
  const outcome = { reason: 'The wheel is empty.', passed: false, detail: '3 titles' };
  const error = { ...outcome, name: 'titles', severity: 'error' as const };
  expect(() => stopOnErrors([error])).toThrow('"titles" (found 3 titles): The wheel is empty.');
  expect(() => stopOnErrors([{ ...error, severity: 'warning' }])).not.toThrow();
});

test('the written outcome is the same for the same titles', () => {
  const write = () =>
    expectationsJson(runExpectations(EXPECTATIONS, catalogue(cinemaTitles())), catalogue(GOOD));
  expect(write()).toBe(write());
  expect(JSON.parse(write())).toMatchObject({ titles: GOOD.length, rejected: 0 });
});
