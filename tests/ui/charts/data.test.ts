import { describe, expect, test } from 'vitest';
import { OPEN_LOOK } from '../../../src/app/filter-link.ts';
import { added } from '../../../src/ui/charts/data/added.ts';
import { countries } from '../../../src/ui/charts/data/countries.ts';
import { foldEarly } from '../../../src/ui/charts/data/fold-early.ts';
import { genreByCountry } from '../../../src/ui/charts/data/genre-by-country.ts';
import { genreByDecade } from '../../../src/ui/charts/data/genre-by-decade.ts';
import { minutes } from '../../../src/ui/charts/data/minutes.ts';
import { missing } from '../../../src/ui/charts/data/missing.ts';
import { topRated } from '../../../src/ui/charts/data/top-rated.ts';
import { types } from '../../../src/ui/charts/data/types.ts';
import { words } from '../../../src/ui/charts/data/words.ts';
import { years } from '../../../src/ui/charts/data/years.ts';
import { EXPLORED } from '../../fixtures/explored.ts';
import { told } from './told.ts';

const years2013 = { ...OPEN_LOOK, years: { from: 2013, to: 2014 } };

describe('findings', () => {
  test.each([
    ['types', types, '70% are films: 70 of 100'],
    ['years', years, 'Most are from 2013: 40 of 100'],
    ['added', added, 'Most were added in 2019: 55, against 10 in 2021'],
    ['countries', countries, 'Norway leads with 50 titles, then Côte d’Ivoire and South Korea'],
    ['minutes', minutes, 'Most films run 90 to 99 minutes: 30 of 70'],
    ['missing', missing, 'Most often the director is missing: 30 of 100 titles'],
    ['words', words, '“heist” gives Crime away: 20 times as often as elsewhere'],
    ['top rated', topRated, 'Title 1 is rated best: 8.0 of 10 from 100 votes'],
    // 12 of 20 from South Korea, against 22 of the 70 of both countries.
    [
      'genre by country',
      genreByCountry,
      'Crime make up 60% of what comes from South Korea; over these countries it is 31%',
    ],
  ] as const)('%s', (_, show, title) => {
    expect(show(told()).title).toBe(title);
  });

  test('of chosen years tell how many they hold', () => {
    expect(years(told({ filter: years2013 })).title).toBe('80 of 100 are from 2013 to 2014');
  });
});

describe('years', () => {
  test('a run can be chosen by its ends', () => {
    const { brush, marks } = years(told({ filter: years2013 }));
    expect(brush?.range).toEqual([3, 4]);
    expect(brush?.pick(0, 2).years).toEqual({ from: 2010, to: 2012 });
    expect(marks.map(({ chosen }) => chosen)).toEqual([false, false, false, true, true]);
  });

  test('a long thin beginning is one column that says so, and loses no title', () => {
    const thin = Array.from({ length: 30 }, () => ({ films: 1, series: 0 }));
    const thick = Array.from({ length: 5 }, () => ({ films: 1000, series: 1000 }));
    const runs = foldEarly({ first: 1950, counts: [...thin, ...thick] });
    expect(runs[0]).toEqual({ from: 1950, to: 1979, films: 30, series: 0 });
    expect(runs).toHaveLength(6);
    const counts = { first: 1950, counts: thick };
    expect(foldEarly(counts)).toHaveLength(5);
    const shown = years(
      told({ explored: { ...EXPLORED, years: { first: 1950, counts: [...thin, ...thick] } } }),
    );
    expect(shown.first).toBe('to 1979');
    expect(shown.marks[0]?.pick?.years).toEqual({ from: 1950, to: 1979 });
  });
});

describe('decades', () => {
  test('of too few titles are left out, and said to be', () => {
    const { columns, what } = genreByDecade(told());
    expect(columns).toEqual(['2010s']);
    expect(what).toContain('fewer than 30');
  });

  test('a place chooses its genre and its decade, and lets go of both', () => {
    const [comedy] = genreByDecade(told()).marks;
    expect(comedy?.pick).toMatchObject({ genre: { include: ['Comedy'] }, years: { from: 2010, to: 2019 } });
    const again = genreByDecade(told({ filter: comedy?.pick ?? OPEN_LOOK })).marks[0];
    expect(again?.chosen).toBe(true);
    expect(again?.pick).toEqual(OPEN_LOOK);
  });
});

describe('minutes', () => {
  test('films of three and a half hours and more share a column with an open end', () => {
    const long = Array.from({ length: 40 }, (_, i) => (i === 39 ? 2 : 1));
    const { marks, brush } = minutes(told({ explored: { ...EXPLORED, minutes: long } }));
    expect(marks).toHaveLength(22);
    expect(marks.at(-1)).toMatchObject({ films: 20, words: '210 or more minutes: 20 films' });
    expect(brush?.pick(0, 21).minutes).toEqual({ from: null, to: null });
  });
});

describe('what is not there', () => {
  test('a catalogue without votes or dates added says so', () => {
    expect(topRated(told({ top: null })).empty).toContain('without votes');
    expect(topRated(told({ top: [] })).empty).toContain('None of the titles left');
    const undated = { ...EXPLORED, added: { first: 0, counts: [] } };
    expect(added(told({ explored: undated })).empty).toContain('does not say when');
  });

  test('a field that no title has is not the finding', () => {
    const { marks } = missing(told());
    expect(marks.map(({ label }) => label)).toEqual(['the director', 'keywords', 'the cast']);
  });
});

test('a name that is left out is let back in by a press', () => {
  const filter = { ...OPEN_LOOK, country: { include: [], exclude: ['Norway'] } };
  expect(countries(told({ filter })).marks[0]).toMatchObject({ chosen: false, pick: OPEN_LOOK });
});
