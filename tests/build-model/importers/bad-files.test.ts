import { describe, expect, test } from 'vitest';
import { MAX_CELL, MAX_ROWS } from '../../../build-model/importers/parse-records.ts';
import { readCsv } from '../../../build-model/importers/read-csv.ts';
import { readSource } from '../../../build-model/importers/read-source.ts';
import { cinemaTable, clean, toCsv, withCell } from '../cinema.ts';

const wide = `${Array.from({ length: 100_000 }, (_, i) => `column${i}`).join()}\n${','.repeat(99_999)}x\n`;
const read = (text: string | Uint8Array) => () =>
  readCsv(typeof text === 'string' ? Buffer.from(text) : text, 'cinema.csv');

describe('a file that is no catalogue gets a sentence', () => {
  test.each([
    ['an empty file', '', 'is empty'],
    ['blanks', ' \n\n', 'only blanks'],
    ['a header alone', 'title,type\n', 'no rows'],
    ['a table of 100,000 columns, which kept the build busy for ten seconds', wide, '100000 columns'],
    ['prose', 'It was a dark night\nand so on\n', 'no comma, semicolon, tab or bar'],
    ['a web page', '<!DOCTYPE html><html></html>', 'web page'],
    ['JSON', '[{"title":"x"}]', 'JSON'],
    ['a zip or a workbook', 'PK\x03\x04abc', 'Excel workbook'],
    ['a program', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251), 'not a text file'],
  ])('%s', (_, content, words) => {
    expect(read(content)).toThrow(expect.objectContaining({ name: 'BadData' }));
    expect(read(content)).toThrow(words);
    expect(read(content)).toThrow('"cinema.csv"');
  });

  test('a file that is not there, and a folder', async () => {
    const source = { name: 'x', file: 'no-such-folder/x.csv' };
    await expect(readSource(source, new Map())).rejects.toThrow('There is no file "no-such-folder/x.csv"');
    await expect(readSource({ name: 'x', file: '.' }, new Map())).rejects.toThrow('is not a file');
  });
});

describe('a quote that is never closed gets a sentence with the line of its row', () => {
  const lines = toCsv(cinemaTable()).split('\n');
  const damage = (line: number, from: string, to: string) =>
    lines.map((text, i) => (i === line - 1 ? text.replace(from, to) : text)).join('\n');

  test.each([
    ['before a title', damage(3, 'Salt & Static', '"Salt & Static')],
    ['at the start of a row', damage(3, 'c2,', '"c2,')],
    ['after a quoted list', damage(3, 'Bram Velt"', 'Bram Velt')],
  ])('%s', (_, csv) => {
    expect(read(csv)).toThrow(/quote \("\) that is opened in the row starting in line 3 is never closed/);
  });

  test('in the last row', () => {
    expect(read('title,type\na,b\nc,"d\n')).toThrow(/line 3 is never closed/);
  });
});

test('quotes inside cells are text, and that is told', () => {
  const table = readCsv(Buffer.from('title,type\nThe "Big" One,film\n"Small" Two,film\n'), 'x.csv');
  expect(table.rows.map((row) => row.cells[0])).toEqual(['The "Big" One', '"Small" Two']);
  expect(table.form).toContain('quotes inside cells kept as text');
});

describe('the caps', () => {
  test.each([
    ['just over', MAX_CELL + 1],
    ['10 MB', 10 * 2 ** 20],
  ])('a cell %s the limit is told with its line', (_, length) => {
    expect(read(toCsv(withCell(1, 'description', 'x'.repeat(length))))).toThrow(
      /line 3 has a cell of more than/,
    );
  });

  test('a cell at the limit is read', () => {
    expect(clean(toCsv(withCell(1, 'description', 'x'.repeat(MAX_CELL)))).rejects).toEqual([]);
  });

  test('a row more than the limit is refused', () => {
    expect(read(`a,b\n${'1,2\n'.repeat(MAX_ROWS + 1)}`)).toThrow(`more than ${MAX_ROWS} rows`);
  }, 60_000);
});
