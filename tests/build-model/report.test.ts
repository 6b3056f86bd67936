import { describe, expect, test } from 'vitest';
import { mergeSources } from '../../build-model/clean/merge.ts';
import { grouped, lineRanges } from '../../build-model/report/numbers.ts';
import { tellMerged } from '../../build-model/report/tell-source.ts';
import { textTable } from '../../build-model/report/text-table.ts';
import { cinemaTable, clean, toCsv } from './cinema.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [8807, '8,807'],
  [1234567, '1,234,567'],
])('%i is printed as %s', (n, text) => {
  expect(grouped(n)).toBe(text);
});

test('line numbers are printed as ranges', () => {
  expect(lineRanges([4, 9, 12, 13, 14, 20])).toBe('4, 9, 12-14, 20');
  expect(lineRanges([])).toBe('');
});

test('a table’s columns stand under one another', () => {
  expect(
    textTable(
      [
        ['a', '1'],
        ['bbb', '100'],
      ],
      [1],
    ),
  ).toEqual(['a      1', 'bbb  100']);
});

describe('rejected rows', () => {
  test('are all told: the first ten with their detail, the others by line', () => {
    const csv = `${toCsv(cinemaTable())}${'c99,Movie\n'.repeat(15)}`;
    const lines = tellMerged(mergeSources([clean(csv)])).join('\n');
    expect(lines).toContain('31 read = 16 accepted + 15 rejected');
    expect(lines).toContain('rejected, not as many cells as the header: 15');
    expect(lines).toContain('line 19: 2 cells, the header has 15');
    expect(lines).toContain('and lines 29-33');
  });
});
