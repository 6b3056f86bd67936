import { describe, expect, test } from 'vitest';
import { insideBound, spokenBounds } from '../../src/core/spoken-bounds.ts';
import { inventedTitles } from '../fixtures/invented-titles.ts';
import { modelOf } from '../fixtures/open-packed.ts';

describe('years and lengths in typed words', () => {
  test.each([
    ['90s action', 1990, 1999],
    ["horror of the '80s", 1980, 1989],
    ['late 1970s science fiction', 1975, 1979],
    ['early nineties', 1990, 1994],
    ['2010s', 2010, 2019],
    ['20s jazz', 2020, 2029],
    ['films from 1994', 1994, 1994],
    ['between 1950 and 1965', 1950, 1965],
    ['1999-1995', 1995, 1999],
    ['westerns before 1960', 1, 1959],
    ['since 2015', 2015, 9999],
  ])('%s', (text, from, to) => {
    expect(spokenBounds(text).bounds).toMatchObject([{ of: 'year', from, to }]);
  });

  test.each([
    ['under two hours', 1, 120],
    ['under 90 minutes', 1, 90],
    ['less than an hour', 1, 60],
    ['at most 1.5 hours', 1, 90],
    ['over half an hour', 30, 9999],
    ['short films', 1, 40],
  ])('%s', (text, from, to) => {
    expect(spokenBounds(text).bounds).toMatchObject([{ of: 'minutes', from, to }]);
  });

  test.each(['10 things I hate about you', 'a hundred years', 'ocean 11', '7 samurai', 'an old story'])(
    '%s says neither',
    (text) => {
      expect(spokenBounds(text)).toEqual({ bounds: [], rest: text.toLowerCase() });
    },
  );

  test('leaves the other words, and takes two bounds from one sentence', () => {
    const { bounds, rest } = spokenBounds('90s horror under 100 minutes');
    expect(bounds.map((b) => b.said)).toEqual(['90s', 'under 100 minutes']);
    expect(rest.trim().split(/\s+/)).toEqual(['horror']);
  });

  test('a title of unknown year is in no decade', () => {
    const titles = inventedTitles(40).map((t, i) => (i === 3 ? { ...t, year: null } : t));
    const inside = insideBound(modelOf(titles).titles, { said: '', of: 'year', from: 1, to: 9999 });
    expect([...inside].filter((one) => !one)).toHaveLength(1);
    expect(inside[3]).toBe(0);
  });
});
