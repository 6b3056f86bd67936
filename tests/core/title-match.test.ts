import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SoughtTitle } from '../../src/catalogue/sought-title.ts';
import type { TitleColumns } from '../../src/core/model.ts';
import { openTitleMatcher } from '../../src/core/title-match.ts';
import { inventedTitles } from '../fixtures/invented-titles.ts';

type Known = readonly [title: string, year?: number, type?: 'film' | 'series', id?: string];

const CATALOGUE: readonly Known[] = [
  ['The Amber Door', 1987],
  ['The Signal', 1972],
  ['The Signal', 2011],
  ['Signal', 2012, 'series'],
  ['Café Lumière', 1998],
  ['겨울 항구', 2015],
  ['WALL·Y', 2008],
  ['Harbour Watch', 2021, 'series'],
  ['Dune Walk', 2021],
  ['Twin', 2001],
  ['Twin', 2001, 'series'],
  ['Fast & Slow', 2003],
  ['No Year'],
  ['By Number', 1990, 'film', 'movies:tt0000042'],
  ['By Other Number', 1990, 'film', 'tmdb_5000:77'],
  ['…', 1999],
];

function columns(known: readonly Known[]): TitleColumns {
  return {
    ids: known.map(([, , , id], i) => id ?? `test:${i}`),
    titles: known.map(([title]) => title),
    year: Uint16Array.from(known, ([, year = 0]) => year),
    type: Uint8Array.from(known, ([, , type]) => (type === 'series' ? 1 : 0)),
  } as unknown as TitleColumns;
}

const matcher = openTitleMatcher(columns(CATALOGUE));
const sought = (title: string, more: Partial<SoughtTitle> = {}): SoughtTitle => ({
  title,
  also: [],
  year: null,
  type: null,
  imdb: null,
  tmdb: null,
  ...more,
});
const found = (title: string, more: Partial<SoughtTitle> = {}) => {
  const { sure, rows } = matcher.match(sought(title, more));
  return { sure, titles: rows.map((row) => `${CATALOGUE[row]?.[0]} ${CATALOGUE[row]?.[1] ?? ''}`.trim()) };
};

describe('one title', () => {
  test.each<[string, Partial<SoughtTitle>, string]>([
    ['The Amber Door', {}, 'The Amber Door 1987'],
    ['the AMBER door!', {}, 'The Amber Door 1987'],
    ['Amber Door, The', { year: 1988 }, 'The Amber Door 1987'],
    ['Amber Door', { type: 'film' }, 'The Amber Door 1987'],
    ['Cafe Lumiere', {}, 'Café Lumière 1998'],
    ['겨울 항구', {}, '겨울 항구 2015'],
    ['WALL-Y', { year: 2008 }, 'WALL·Y 2008'],
    ['Fast and Slow', {}, 'Fast & Slow 2003'],
    ['The Signal', { year: 2011 }, 'The Signal 2011'],
    ['The Signal', { year: 1973 }, 'The Signal 1972'],
    ['The Signal', { type: 'series' }, 'Signal 2012'],
    ['Twin', { type: 'series' }, 'Twin 2001'],
    ['No Year', { year: 1950 }, 'No Year'],
    ['Harbour Watch', { year: 2015, type: 'series' }, 'Harbour Watch 2021'],
    ['Harbour Watch: Season 2: A Boat: A Net', {}, 'Harbour Watch 2021'],
    ['Harbour Watch: Staffel 1: Das Boot', {}, 'Harbour Watch 2021'],
    ['Harbour Watch: The Storm: One: Two', {}, 'Harbour Watch 2021'],
    ['Something else', { imdb: 'tt0000042' }, 'By Number 1990'],
    ['Something else', { tmdb: '77' }, 'By Other Number 1990'],
    ['Die Bernsteintür', { also: ['The Amber Door'] }, 'The Amber Door 1987'],
    ['…', {}, '… 1999'],
  ])('%s %j is %s', (title, more, is) => {
    expect(found(title, more)).toEqual({ sure: true, titles: [is] });
  });
});

describe('none', () => {
  test.each<[string, Partial<SoughtTitle>]>([
    ['The Amber Door', { year: 1990 }],
    ['The Amber Door', { type: 'series' }],
    ['Dune Walk: Part Two', {}],
    ['Harbour Watch: The Storm', { type: 'film' }],
    ['Unknown', {}],
    ['', {}],
    ['?!', {}],
  ])('%s %j', (title, more) => {
    expect(found(title, more).titles).toEqual([]);
  });
});

describe('several to choose from', () => {
  test('namesakes that nothing tells apart', () => {
    expect(found('The Signal')).toEqual({ sure: false, titles: ['The Signal 1972', 'The Signal 2011'] });
    expect(found('Twin', { year: 2001 })).toEqual({ sure: false, titles: ['Twin 2001', 'Twin 2001'] });
  });

  test('a name that only begins like a series’ is offered, not taken', () => {
    expect(found('Harbour Watch: The Storm')).toEqual({ sure: false, titles: ['Harbour Watch 2021'] });
  });
});

test('every title of a catalogue finds itself by its name, year and type', () => {
  const titles = inventedTitles(500);
  const known = titles.map(({ title, year, type }): Known => [title, year ?? 0, type]);
  const own = openTitleMatcher(columns(known));
  for (const [row, [title, year, type]] of known.entries())
    expect(own.match(sought(title, { year: year ?? null, type: type ?? null })).rows).toContain(row);
});

test('any text is answered, and only with rows that there are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.option(fc.integer()), (title, year) =>
      matcher.match(sought(title, { year })).rows.every((row) => row >= 0 && row < CATALOGUE.length),
    ),
    { seed: 20261125, numRuns: 200 },
  );
});
