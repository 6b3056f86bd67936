import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginsAfterMending, eachMended, headsOf } from '../../src/core/mend-typos.ts';
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
  test('finds a Korean title at every key of it, half-typed syllables and all', () => {
    const keys = [
      'ㄱ',
      '겨',
      '경',
      '겨우',
      '겨울',
      '겨울 ㅎ',
      '겨울 하',
      '겨울 항',
      '겨울 항ㄱ',
      '겨울 항구',
    ];
    for (const typed of keys) expect(rows(typed)).toContain(2);
    expect(rows('거울 바다')).toEqual([]);
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
  test('mends two typos from nine letters on', () => {
    for (const typed of ['spiderorhcrad', 'spdier orchrd', 'spiderrorcharrd', 'bekeepers harvst'])
      expect(search(typed, 1)[0]?.match).toBe('typo');
    expect(rows('spdier orchrd')).toEqual([7]);
  });
  test('looks for two typos only where one finds nothing', () => {
    const two = openTitleSearch(['Lanternista', 'Lanternissa'], Uint8Array.of(9, 1));
    expect(two.search('lanternizsa', 2).map(({ row }) => row)).toEqual([1]);
  });
  test('knows the whole title alone as exact', () => {
    const { exact } = openTitleSearch(TITLES, PROMINENCE);
    expect([exact('the SIGNAL'), exact('signal'), exact(''), exact('cafe lumiere du nord')]).toEqual([
      5,
      undefined,
      undefined,
      1,
    ]);
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

/** The least number of typos until `typed` begins `word`, by the textbook's table (optimal string alignment). */
function typosByTable(typed: string, word: string): number {
  const d = Array.from({ length: typed.length + 1 }, (_, i) =>
    Array.from({ length: word.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => d[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= typed.length; i++)
    for (let j = 1; j <= word.length; j++) {
      const same = typed[i - 1] === word[j - 1];
      const swap = typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      (d[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (same ? 0 : 1),
        swap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  return Math.min(...(d[typed.length] as number[]));
}

describe('typos', () => {
  const some = (least: number) =>
    fc.string({ unit: fc.constantFrom(...'abc'), minLength: least, maxLength: 12 });
  test('are as many as the textbook counts', () => {
    fc.assert(
      fc.property(some(1), some(1), fc.constantFrom(0, 1, 2), (typed, word, most) => {
        expect(beginsAfterMending(typed, word, most)).toBe(typosByTable(typed, word) <= most);
      }),
    );
  });
  test('are found in all words that the bits of their letters let through, and in no others', () => {
    fc.assert(
      fc.property(
        fc.array(some(1), { maxLength: 30 }),
        some(5),
        fc.constantFrom(1, 2),
        (words, typed, most) => {
          const found: number[] = [];
          eachMended(headsOf(words), typed, most, (place) => found.push(place));
          const wanted = [...words.keys()].filter((i) => beginsAfterMending(typed, words[i] ?? '', most));
          expect(found).toEqual(wanted);
        },
      ),
    );
  });
});
