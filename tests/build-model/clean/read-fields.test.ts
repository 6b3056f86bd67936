import { describe, expect, test } from 'vitest';
import { readDate } from '../../../build-model/clean/read-date.ts';
import { readDuration } from '../../../build-model/clean/read-duration.ts';
import { readProminence, readType, readYear } from '../../../build-model/clean/read-facts.ts';
import { splitList } from '../../../build-model/clean/split-list.ts';

describe('dates', () => {
  test.each([
    'September 25, 2021',
    'Sep 25, 2021',
    'Sept. 25 2021',
    '2021-09-25',
    '2021/9/25',
    '2021-09-25T10:00:00Z',
    '25-Sep-21',
    '25-Sep-2021',
    '25 september 2021',
  ])('%s is the 25th of September 2021', (text) => {
    expect(readDate(text)?.iso).toBe('2021-09-25');
  });

  test('a two-digit year from 70 on is of the last century', () => {
    expect(readDate('1-Jan-70')?.iso).toBe('1970-01-01');
    expect(readDate('1-Jan-69')?.iso).toBe('2069-01-01');
  });

  test.each([
    '',
    'soon',
    '2021',
    'February 30, 2021',
    '2021-13-01',
    '31-Jun-21',
    'Smarch 3, 2020',
    '09/25/2021',
  ])('"%s" is no date', (text) => {
    expect(readDate(text)).toBeNull();
  });

  test('each form is told by its example', () => {
    for (const example of ['September 25, 2021', '2021-09-25', '25-Sep-21'])
      expect(readDate(example)?.form).toBe(example);
  });
});

describe('durations', () => {
  test.each(['90 min', '90min', '90', '90.0', '1h 30m', '1 hr 30 min', '1h30'])(
    'a film of %s has 90 minutes',
    (text) => {
      expect(readDuration(text, 'film')).toEqual({ minutes: 90, seasons: null });
    },
  );

  test.each(['3 Seasons', '3 season', '3'])('a series of %s has 3 seasons', (text) => {
    expect(readDuration(text, 'series')).toEqual({ minutes: null, seasons: 3 });
  });

  test.each([
    ['3 Seasons', 'film'],
    ['90 min', 'series'],
    ['0 min', 'film'],
    ['99999 min', 'film'],
    ['long', 'film'],
    ['500 Seasons', 'series'],
  ] as const)('%s says nothing of a %s', (text, type) => {
    expect(readDuration(text, type)).toEqual({ minutes: null, seasons: null });
  });
});

describe('types, years and prominence', () => {
  test.each(['Movie', 'movies', 'FILM', 'TV Movie', 'tvMovie'])('%s is a film', (text) => {
    expect(readType(text)).toBe('film');
  });

  test.each(['TV Show', 'Series', 'tvSeries', 'tv_mini_series', 'Shows'])('%s is a series', (text) => {
    expect(readType(text)).toBe('series');
  });

  test.each(['', 'Book', 'constructor', '__proto__'])('"%s" is neither', (text) => {
    expect(readType(text)).toBeNull();
  });

  test.each([
    ['2020', 2020],
    ['2020.0', 2020],
    ['(2020)', 2020],
    ['2016–2020', 2016],
    ['1870', 1870],
    ['2100', 2100],
    ['1869', null],
    ['2101', null],
    ['20', null],
    ['abc', null],
  ])('year "%s" is %s', (text, year) => {
    expect(readYear(text)).toBe(year);
  });

  test.each([
    ['1', 1],
    ['10', 10],
    ['7.0', 7],
    ['0', null],
    ['11', null],
    ['7.5', null],
    ['-3', null],
  ])('prominence "%s" is %s', (text, prominence) => {
    expect(readProminence(text)).toBe(prominence);
  });
});

test('a list names each once, in order, empty names left out', () => {
  expect(splitList(', France, Québec,,france, quebec ,Spain')).toEqual(['France', 'Québec', 'Spain']);
});
