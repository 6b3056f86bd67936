import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidyText } from '../../../build-model/clean/tidy-text.ts';
import { EXPECTATIONS } from '../../../build-model/expectations/expectations.ts';
import { DELIMITERS } from '../../../build-model/importers/detect-delimiter.ts';
import { clean, titlesOf, toCsv } from '../cinema.ts';

const SETTINGS = { seed: 7, numRuns: 200 };
const HEADER = ['show_id', 'type', 'title', 'release_year', 'listed_in', 'description', '__proto__'];

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r', ' ', 'a', '\u200b', '\u202e', 'é', '='),
  }),
);
const wild = fc.tuple(text, text, text, text, text, text, text);
const likely = fc.tuple(
  text,
  fc.constantFrom('Movie', 'TV Show'),
  text,
  fc.constantFrom('2020', ''),
  text,
  text,
  text,
);
const rows = fc.array(fc.oneof(wild, likely), { minLength: 1, maxLength: 12 });
const delimiter = fc.constantFrom(...DELIMITERS.map((d) => d.character));

// A row of blanks alone is a blank line to a reader, and is no row.
const isRow = (row: readonly string[]) => row.some((cell) => cell.trim() !== '');

describe('any text in the cells', () => {
  test('is accepted or rejected, and the counts add up', () => {
    fc.assert(
      fc.property(rows, delimiter, (table, d) => {
        fc.pre(table.every(isRow));
        const source = clean(toCsv([HEADER, ...table], d));
        expect(source.read).toBe(table.length);
        expect(source.accepted.length + source.rejects.length).toBe(table.length);
        expect(source.rejects.every((r) => r.reason !== '' && r.line > 1)).toBe(true);
      }),
      SETTINGS,
    );
  });

  test('survives tidied, in the order of the file', () => {
    fc.assert(
      fc.property(fc.array(likely, { minLength: 1, maxLength: 12 }), delimiter, (table, d) => {
        const numbered = table.map((row, i) => row.with(0, `n${i}`));
        const kept = titlesOf(clean(toCsv([HEADER, ...numbered], d)));
        const expected = numbered.filter((row) => tidyText(row[2] ?? '').text !== '');
        expect(kept.map((t) => [t.id, t.title, t.synopsis])).toEqual(
          expected.map((row) => [
            `cinema:${row[0]}`,
            tidyText(row[2] ?? '').text,
            tidyText(row[5] ?? '').text,
          ]),
        );
      }),
      SETTINGS,
    );
  });

  test('never makes a title that fails an expectation on single titles', () => {
    const single = EXPECTATIONS.filter((e) => e.severity === 'error' && !/titles$|usable|about/.test(e.name));
    fc.assert(
      fc.property(rows, (table) => {
        const titles = titlesOf(clean(toCsv([HEADER, ...table])));
        for (const { name, check } of single)
          expect(check({ titles, read: titles.length, rejected: 0 }).passed, name).toBe(true);
      }),
      SETTINGS,
    );
  });
});
