import { describe, expect, test } from 'vitest';
import { foldText } from '../../src/core/fold-text.ts';
import { seriesName } from '../../src/core/series.ts';
import { stems } from '../../src/core/stem.ts';
import { lookUp } from '../../src/core/term-lookup.ts';
import { readQuery, scoreQuery } from '../../src/core/text-query.ts';
import type { TextStep } from '../../src/core/text-steps.ts';
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
  const model = modelOf(titles);
  const { index } = model;
  const best = (text: string) => titles[topK(scoreQuery(index, readQuery(model, text)), 1)[0] ?? 0];

  test('understands a country by its adjective, a kind by its word, a form by another form', () => {
    expect(best('spanish robber')?.countries).toEqual(['Spain']);
    expect(best('scary japanese villages')?.genres).toContain('Horror');
    expect(best('documentary about an ocean')?.genres).toContain('Documentary');
  });

  test('takes a keyword of two words as one idea', () => {
    expect(readQuery(model, 'first love').map((c) => c.said)).toEqual(['first love']);
  });

  test('makes no concept of words that the catalogue does not know', () => {
    expect(readQuery(model, 'qwfp the of xyzzy')).toEqual([]);
  });

  test('mends one wrong letter of a word that the catalogue does not know', () => {
    expect(best('vilage')?.synopsis).toContain('village');
  });

  test('knows words that films are described by from the words of this catalogue', () => {
    expect(readQuery(model, 'haunting').flatMap((c) => c.features)).toEqual(
      expect.arrayContaining([expect.objectContaining({ feature: lookUp(index).find('word', 'ghost') })]),
    );
  });

  test('reads a saying as what it means, and calls it by what was said', () => {
    expect(readQuery(model, 'true crime').map((c) => c.said)).toContain('true crime');
  });

  test('takes years and lengths nearly as a filter', () => {
    const rows = topK(scoreQuery(index, readQuery(model, 'ghost films of the 80s')), 5);
    for (const row of rows) expect(Math.floor((titles[row]?.year ?? 0) / 10)).toBe(198);
  });

  test.each([
    ['sayings', 'true crime'],
    ['names', 'first love'],
    ['countries', 'spanish'],
    ['genres', 'scary'],
    ['types', 'films'],
    ['film words', 'haunting'],
    ['typos', 'vilage'],
    ['years and lengths', 'ghosts of the 80s'],
    ['stems', 'villages'],
    ['root of frequency', 'ghost village'],
  ] as const)('read without %s is another one', (step, text) => {
    const read = (without: ReadonlySet<TextStep>) =>
      scoreQuery(index, readQuery(model, text, without), without);
    expect(read(new Set([step]))).not.toEqual(read(new Set()));
  });

  test('scores nothing below zero and nothing above the sum of its concepts', () => {
    const concepts = readQuery(model, 'ghost village japan robots');
    const most = concepts.reduce((sum, c) => sum + c.idf, 0);
    for (const score of scoreQuery(index, concepts)) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(most * 1.2);
    }
  });
});
