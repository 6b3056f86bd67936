import { describe, expect, test } from 'vitest';
import { type Title, titleId } from '../../src/catalogue/title.ts';
import { knownFields, SAID, tallyMissing } from '../../src/core/known-fields.ts';
import { lookUp } from '../../src/core/term-lookup.ts';
import { wordsApart } from '../../src/core/words-apart.ts';
import { modelOf } from '../fixtures/open-packed.ts';
import { inventedTitles } from '../fixtures/small-model.ts';

/** 400 titles; those of group 0 (every second) say "wedding" often, both say "house" alike. */
const titles: readonly Title[] = inventedTitles(400).map((title, i) => ({
  ...title,
  keywords: [
    i % 16 === 0 ? 'wedding' : i % 99 === 1 ? 'wedding' : 'plain',
    i % 32 < 2 ? 'house' : 'field',
    i === 0 ? 'once' : 'often',
  ],
}));
const { index } = modelOf(titles, 8);
const range = [lookUp(index).firstOf('keyword'), lookUp(index).lastOf('keyword')] as const;
const groupsOf = Uint8Array.from(titles, (_, i) => (i % 2 === 0 ? 1 : 2));
const passes = new Uint8Array(titles.length).fill(1);

describe('words that set a group apart', () => {
  test('are those it uses more than the others do, with how many of its titles have them', () => {
    const [even = [], odd = []] = wordsApart(index, range, { count: 2, groupsOf, passes }, 5);
    expect(even.map(({ feature }) => index.terms[feature])).toEqual(['wedding']);
    const said = titles.filter(({ keywords }, i) => i % 2 === 0 && keywords.includes('wedding'));
    expect(even[0]?.rows).toBe(said.length);
    expect(even[0]?.times).toBeGreaterThan(3);
    expect(odd).toEqual([]);
  });
  test('are none when there is nothing outside the group to be set apart from', () => {
    const all = new Uint8Array(titles.length).fill(1);
    expect(wordsApart(index, range, { count: 1, groupsOf: all, passes }, 5)).toEqual([[]]);
  });
  test('come from passing titles only', () => {
    const none = new Uint8Array(titles.length);
    expect(wordsApart(index, range, { count: 2, groupsOf, passes: none }, 5)).toEqual([[], []]);
  });
});

describe('what is missing', () => {
  test('is told of every field, also where only one title has a name', () => {
    const base = inventedTitles(20).map((title, i) => ({
      ...title,
      id: titleId('house', `m${i}`),
      // A name of one title only is not in the index; it is there all the same.
      directors: i < 5 ? [] : [`Director ${i}`],
      cast: i < 3 ? [] : title.cast,
      countries: i === 0 ? [] : title.countries,
      year: i < 2 ? null : title.year,
      dateAdded: i < 7 ? '2020-05-01' : null,
    }));
    const model = modelOf(base, 4);
    const missing = tallyMissing(knownFields(model), new Uint8Array(20).fill(1));
    const of = Object.fromEntries(SAID.map((field, i) => [field, missing[i]]));
    expect(of).toEqual({
      director: 5,
      cast: 3,
      country: 1,
      genre: 0,
      rating: 0,
      year: 2,
      length: 0,
      added: 13,
      language: 0,
      keyword: 0,
      prominence: 0,
    });
  });
});
