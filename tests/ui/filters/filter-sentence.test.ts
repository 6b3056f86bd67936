import { describe, expect, test } from 'vitest';
import { FILTER_PARTS, type Filter, OPEN_FILTER } from '../../../src/catalogue/filter.ts';
import { filterSentence } from '../../../src/ui/filters/filter-sentence.ts';

const said = (filter: Partial<Filter>) =>
  filterSentence({ ...OPEN_FILTER, ...filter })
    .map(({ lead, words }) => lead + words)
    .join('');
const names = (include: string[], exclude: string[] = []) => ({ include, exclude });

describe('the filter as a sentence', () => {
  test('an open filter reads aloud well', () => {
    expect(said({})).toBe(
      'A film or series from anywhere, any genre, from any year, any length, any rating, that I haven’t seen',
    );
  });

  test('every part that a visitor can choose has a button, in one fixed order', () => {
    const among = { label: 'around Amélie', ids: [] };
    const parts = filterSentence({ ...OPEN_FILTER, among }).map(({ part }) => part);
    expect(new Set(parts)).toEqual(new Set(FILTER_PARTS.filter((part) => part !== 'never')));
  });

  test('a gathering has a button only where there is one', () => {
    expect(said({})).not.toContain('out of');
    expect(said({ among: { label: 'around Amélie', ids: [] } })).toContain(', out of around Amélie, ');
  });

  test('what is not wanted is a second button of the same part', () => {
    const parts = filterSentence({ ...OPEN_FILTER, genre: names(['Drama'], ['Horror']) });
    expect(parts.filter(({ part }) => part === 'genre').map(({ words }) => words)).toEqual([
      'Drama',
      'not Horror',
    ]);
    expect(said({ genre: names([], ['Horror']) })).toContain('any genre but not Horror');
  });

  test('many names are told by the first two and a count', () => {
    expect(said({ country: names(['Italy', 'France']) })).toContain('from Italy or France,');
    expect(said({ country: names(['Italy', 'France', 'Spain']) })).toContain(
      'from Italy, France or one other',
    );
    expect(said({ country: names(['Italy', 'France', 'Spain', 'Peru']) })).toContain('France or 2 others');
  });

  test.each([
    [{ from: 1960, to: null }, 'from 1960 to today'],
    [{ from: 1960, to: 1979 }, 'from 1960 to 1979'],
    [{ from: 1960, to: 1960 }, 'from 1960,'],
    [{ from: null, to: 1979 }, ', up to 1979'],
  ])('years %o read "%s"', (years, words) => {
    expect(said({ years })).toContain(words);
  });

  test.each([
    [{ from: null, to: 89 }, 'under 90 minutes'],
    [{ from: null, to: 119 }, 'under two hours'],
    [{ from: 120, to: null }, 'over two hours'],
    [{ from: 60, to: 75 }, '60 to 75 minutes'],
    [{ from: null, to: 100 }, 'at most 100 minutes'],
    [{ from: 45, to: null }, 'at least 45 minutes'],
  ])('minutes %o read "%s"', (minutes, words) => {
    expect(said({ minutes })).toContain(words);
  });

  test('type, rating and seen have their own words', () => {
    expect(said({ type: 'series', rating: names(['PG'], ['R']), seen: 'seen' })).toMatch(
      /^A series from .* rated PG but not R, that I have seen$/,
    );
  });
});
