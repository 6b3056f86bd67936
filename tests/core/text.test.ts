import { describe, expect, test } from 'vitest';
import { foldText } from '../../src/core/fold-text.ts';
import { seriesName } from '../../src/core/series.ts';
import { stems } from '../../src/core/stem.ts';
import { readQuery, scoreQuery } from '../../src/core/text-query.ts';
import { topK } from '../../src/core/top-k.ts';
import { words } from '../../src/core/words.ts';
import { inventedTitles } from '../fixtures/invented-titles.ts';
import { modelOf } from '../fixtures/open-packed.ts';

describe('folding', () => {
  test.each([
    ['Amélie', 'amelie'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['기생충', '기생충'],
    ['ĀŽĪ', 'azi'],
    ['वीर', 'वीर'],
    ['قهوة', 'قهوة'],
  ])('%s is compared as %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('is idempotent', () => {
    for (const text of ['Ångström', 'ﬁn', 'İstanbul', 'Ⅷ'])
      expect(foldText(foldText(text))).toBe(foldText(text));
  });
});

test('words keep ideographs and drop single letters of alphabets', () => {
  expect(words("A dog's life, 犬 and 7 x")).toEqual(['dog', 'life', '犬', 'and', '7']);
});

test('stems join the forms of an English word only', () => {
  expect(stems('robbers robbed 강도')).toEqual(['robber', 'rob', '강도']);
});

test.each([
  ['Toy Story 2', 'toy story'],
  ['The Godfather Part II', 'the godfather'],
  ['Narcos: Mexico', 'narcos'],
  ['Rocky IV', 'rocky'],
  ['Heat', 'heat'],
  ['10', '10'],
])('%s belongs to the series %s', (title, name) => {
  expect(seriesName(title)).toBe(name);
});

describe('a text query', () => {
  const titles = inventedTitles(200);
  const { index } = modelOf(titles);
  const best = (text: string) => titles[topK(scoreQuery(index, readQuery(index, text)), 1)[0] ?? 0];

  test('understands a country by its adjective, a kind by its word, a form by another form', () => {
    expect(best('spanish robber')?.countries).toEqual(['Spain']);
    expect(best('scary japanese villages')?.genres).toContain('Horror');
    expect(best('documentary about an ocean')?.genres).toContain('Documentary');
  });

  test('takes a keyword of two words as one idea', () => {
    expect(readQuery(index, 'first love').map((c) => c.said)).toEqual(['first love']);
  });

  test('makes no concept of words that the catalogue does not know', () => {
    expect(readQuery(index, 'qwfp the of xyzzy')).toEqual([]);
  });

  test('scores nothing below zero and nothing above the sum of its concepts', () => {
    const concepts = readQuery(index, 'ghost village japan robots');
    const most = concepts.reduce((sum, c) => sum + c.idf, 0);
    for (const score of scoreQuery(index, concepts)) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(most * 1.2);
    }
  });
});
