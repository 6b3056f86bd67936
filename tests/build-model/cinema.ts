import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CleanSource, cleanSource } from '../../build-model/clean/clean-source.ts';
import type { Column } from '../../build-model/importers/contract.ts';
import { readCsv } from '../../build-model/importers/read-csv.ts';
import { readSourceBytes } from '../../build-model/importers/read-source.ts';
import type { Title } from '../../src/catalogue/title.ts';

/** Sixteen invented titles with the quirks of real files. */
export const CINEMA = fileURLToPath(new URL('../fixtures/csv/cinema_titles.csv', import.meta.url));

/** The fixture as a table, header first. */
export function cinemaTable(): string[][] {
  const { header, rows } = readCsv(readFileSync(CINEMA), CINEMA);
  return [[...header], ...rows.map((row) => [...row.cells])];
}

/** Writes a table as CSV; cells are quoted where they must be. */
export function toCsv(table: readonly (readonly string[])[], delimiter = ',', lineEnd = '\n'): string {
  const cell = (text: string) =>
    /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return table.map((row) => row.map(cell).join(delimiter) + lineEnd).join('');
}

/** Reads and cleans a CSV given as text or bytes, under the name `cinema`. */
export function clean(csv: string | Uint8Array, map: ReadonlyMap<Column, string> = new Map()): CleanSource {
  const bytes = typeof csv === 'string' ? Buffer.from(csv) : csv;
  return cleanSource(readSourceBytes(bytes, { name: 'cinema', file: 'cinema.csv' }, map));
}

/** The accepted titles of a source. */
export function titlesOf(source: CleanSource): Title[] {
  return source.accepted.map(({ title }) => title);
}

/** The fixture's titles, read as they are. */
export function cinemaTitles(): Title[] {
  return titlesOf(clean(readFileSync(CINEMA)));
}

/** The fixture with one cell of one row (from 0) changed. */
export function withCell(row: number, column: string, text: string): string[][] {
  const table = cinemaTable();
  const at = table[0]?.indexOf(column) ?? -1;
  return table.map((cells, i) => (i === row + 1 ? cells.with(at, text) : cells));
}
