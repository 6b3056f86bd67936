import { describe, expect, test } from 'vitest';
import type { AskedPart } from '../../../src/engine/contract.ts';
import { bytes, number, titles } from '../../../src/ui/strings/en.ts';
import { about, length, percent } from '../../../src/ui/strings/en-later.ts';
import { readAs } from '../../../src/ui/strings/en-search.ts';

describe('numbers come with their units, and words in the right number', () => {
  test.each([
    [0, '0 titles'],
    [1, '1 title'],
    [1204, '1,204 titles'],
  ])('%i', (n, words) => {
    expect(titles(n)).toBe(words);
  });

  test.each([
    [312_400, '312 KB'],
    [999_999, '1000 KB'],
    [1_100_000, '1.1 MB'],
  ])('%i bytes', (n, words) => {
    expect(bytes(n)).toBe(words);
  });

  test('minutes, seasons, shares', () => {
    expect(length({ minutes: 121, seasons: null })).toBe('121 min');
    expect(length({ minutes: null, seasons: 1 })).toBe('1 season');
    expect(length({ minutes: null, seasons: 3 })).toBe('3 seasons');
    expect(length({ minutes: null, seasons: null })).toBeNull();
    expect(percent(-0.256)).toBe('-26%');
    expect(number(12345)).toBe('12,345');
  });

  test('a title without a year is told by its type alone', () => {
    expect(about({ year: null, type: 'series' })).toEqual(['series']);
  });
});

describe('what a search is read as, in a line', () => {
  const part = (kind: AskedPart['kind'], ...names: string[]): AskedPart => ({
    ...{ kind, names, said: names[0] ?? 'heist', from: 0, to: 1, not: false, range: null },
  });
  test.each<[string, AskedPart[], number, string]>([
    ['parts', [part('country', 'France'), part('genre', 'Comedy')], 3, 'from France, Comedy: 3 titles'],
    ['words alone', [part('word'), part('word')], 1, '1 title'],
    ['words that mean nothing', [part('genre', 'Comedy'), part('unread')], 2, 'Comedy: 2 titles'],
    ['one title', [part('title', 'The Signal')], 9, ''],
    ['nothing that has all', [part('genre', 'Comedy')], 0, ''],
  ])('%s', (_, parts, total, words) => {
    expect(readAs({ parts, total })).toBe(words);
  });
});
