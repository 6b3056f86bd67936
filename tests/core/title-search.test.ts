import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginsAfterMending } from '../../src/core/one-typo.ts';
import { openTitleSearch } from '../../src/core/title-search.ts';

const TITLES = [
  'The Signal',
  'Café Lumière du Nord',
  '겨울 항구',
  'منارة البحر',
  'Signal Fires',
  'The Signal',
  'Lantern',
  'Spider-Orchard',
  "Beekeeper's Harvest",
  '冬の灯台',
  '!!!',
  'Łódź at Night',
];
const PROMINENCE = Uint8Array.from(TITLES, (_, i) => (i === 5 ? 8 : i === 4 ? 9 : 3));
const { search } = openTitleSearch(TITLES, PROMINENCE);
const rows = (typed: string) => search(typed, 10).map((hit) => hit.row);

describe('title search', () => {
  test('finds a title while it is being typed', () => {
    for (const typed of ['l', 'lan', 'lanter', 'Lantern']) expect(rows(typed)).toContain(6);
  });
  test('finds accented titles without accents, and the other way round', () => {
    expect(search('cafe lumiere', 1)).toEqual([{ row: 1, match: 'prefix' }]);
    expect(rows('lödz')).toEqual([11]);
    expect(rows('làntern')).toEqual([6]);
  });
  test('finds Korean, Arabic and Japanese titles', () => {
    expect(rows('겨울')).toEqual([2]);
    expect(rows('항구')).toEqual([2]);
    expect(rows('منارة')).toEqual([3]);
    expect(rows('灯台')).toEqual([9]);
  });
  test('finds words in any order by their beginnings', () => {
    expect(search('fires sig', 3)).toEqual([{ row: 4, match: 'words' }]);
  });
  test('reads hyphens, spaces and apostrophes as nothing', () => {
    for (const typed of ['spiderorchard', 'spider orchard', 'spider-orchard']) expect(rows(typed)[0]).toBe(7);
    for (const typed of ['beekeepers', "beekeeper's", 'beekeeper’s h']) expect(rows(typed)).toEqual([8]);
    expect(rows('!!!')).toEqual([10]);
  });
  test('puts the better known of two namesakes first, before beginnings of words', () => {
    expect(search('the signal', 5).map((h) => [h.row, h.match])).toEqual([
      [5, 'exact'],
      [0, 'exact'],
    ]);
    expect(rows('signal')).toEqual([4, 5, 0]);
  });
  test('mends one typo from five letters on, and none before', () => {
    for (const typed of ['latnern', 'lntern', 'lanterrn', 'lanxern', 'xantern'])
      expect(search(typed, 3)).toEqual([{ row: 6, match: 'typo' }]);
    expect(rows('lxnt')).toEqual([]);
    expect(rows('lxntxrn')).toEqual([]);
  });
  test('finds nothing for nothing', () => {
    expect([...rows(''), ...rows('   '), ...rows('zzzz'), ...search('lantern', 0)]).toEqual([]);
  });
});

describe('one typo', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 5, maxLength: 9 });
  test('is mended wherever it is made', () => {
    fc.assert(
      fc.property(letters, fc.nat(), fc.constantFrom(...'abcdz'), (word, n, letter) => {
        const at = n % word.length;
        const head = word.slice(0, at);
        const swapped = head + (word[at + 1] ?? '') + word[at] + word.slice(at + 2);
        for (const typed of [
          head + word.slice(at + 1),
          head + letter + word.slice(at),
          head + letter + word.slice(at + 1),
          swapped,
        ])
          expect(beginsAfterMending(typed, word)).toBe(true);
      }),
    );
  });
  test('two are not', () => {
    expect(beginsAfterMending('xanxern', 'lantern')).toBe(false);
  });
});
