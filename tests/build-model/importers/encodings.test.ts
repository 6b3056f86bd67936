import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { DELIMITERS } from '../../../build-model/importers/detect-delimiter.ts';
import { readCsv } from '../../../build-model/importers/read-csv.ts';
import { CINEMA, cinemaTable, cinemaTitles, clean, titlesOf, toCsv } from '../cinema.ts';

const text = readFileSync(CINEMA, 'utf8');
const form = (bytes: Uint8Array) => readCsv(bytes, 'cinema.csv').form;

describe('a file in another encoding gives the same titles, and the encoding is told', () => {
  test.each([
    ['UTF-8', 'utf8', false],
    ['UTF-8 with a byte order mark', 'utf8', true],
    ['UTF-16 LE', 'utf16le', false],
    ['UTF-16 LE with a byte order mark', 'utf16le', true],
    ['UTF-16 BE', 'utf16be', false],
    ['UTF-16 BE with a byte order mark', 'utf16be', true],
  ])('%s', (name, encoding, addBOM) => {
    const bytes = iconv.encode(text, encoding, { addBOM });
    expect(titlesOf(clean(bytes))).toEqual(cinemaTitles());
    expect(form(bytes)).toContain(`${name}, comma`);
  });

  test('Windows-1252, with its curly quotes, dashes and the euro', () => {
    const western = cinemaTable().filter((row) => !/[^\n\x20-\xff]/.test(row.join()));
    const table = western.map((row, i) => (i === 1 ? row.with(2, 'Été “à” 5 € – l’œuvre') : row));
    const csv = toCsv(table);
    const bytes = iconv.encode(csv, 'win1252');
    expect(titlesOf(clean(bytes))).toEqual(titlesOf(clean(csv)));
    expect(titlesOf(clean(bytes))[0]?.title).toBe('Été “à” 5 € – l’œuvre');
    expect(form(bytes)).toContain('Windows-1252');
  });

  test('UTF-8 with one damaged byte stays UTF-8', () => {
    const bytes = Buffer.from(text);
    const damaged = Buffer.concat([bytes.subarray(0, -2), Buffer.from([0xc3]), bytes.subarray(-2)]);
    expect(form(damaged)).toContain('UTF-8, some bytes damaged');
    expect(titlesOf(clean(damaged))[3]?.title).toBe('서울의 등불');
  });
});

describe('a file with another delimiter or line end gives the same titles, and that is told', () => {
  test.each(DELIMITERS)('$name', ({ character, name }) => {
    const bytes = Buffer.from(toCsv(cinemaTable(), character));
    expect(titlesOf(clean(bytes))).toEqual(cinemaTitles());
    expect(form(bytes)).toContain(`, ${name}, `);
  });

  test.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('%s', (name, lineEnd) => {
    const flat = cinemaTable().map((row) => row.map((cell) => cell.replaceAll('\n', ' ')));
    const bytes = Buffer.from(toCsv(flat, ',', lineEnd));
    expect(titlesOf(clean(bytes))).toEqual(cinemaTitles());
    expect(form(bytes)).toContain(`${name} line ends`);
  });

  test("Excel's own hint line is not the header", () => {
    expect(titlesOf(clean(`sep=;\n${toCsv(cinemaTable(), ';')}`))).toEqual(cinemaTitles());
  });
});
