import Papa from 'papaparse';
import type { Part, Table } from './contract.ts';
import { MAX_COLUMNS, MAX_ROWS, MAX_TITLE, refused } from './limits.ts';

/** Control characters, and halves of characters, have no place in a title and break what they meet. */
const UNSEEN = /\p{Cc}|\p{Surrogate}|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const SPACES = /\s+/g;

/** Text as a person would have typed it; markup and formulas stay the plain words they are. */
export function tidy(value: unknown): string {
  if (typeof value !== 'string') return '';
  // Cut before the last cleaning: a cut may halve a character.
  return value.slice(0, MAX_TITLE).replace(UNSEEN, ' ').replace(SPACES, ' ').trim();
}

/** Bytes as text: UTF-8, or UTF-16 that says so. Throws `BadData` for anything else. */
export function decode(bytes: Uint8Array, path: string): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw refused(
      `“${path}” is not text in UTF-8. Choose the file as it was downloaded, or save it as “CSV UTF-8”.`,
      error,
    );
  }
}

function checkRows(path: string, rows: number): void {
  if (rows > MAX_ROWS)
    throw refused(
      `“${path}” has more than ${MAX_ROWS.toLocaleString('en')} rows, which is no one's history.`,
    );
}

function readTable(path: string, text: string): Table | null {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: MAX_ROWS + 2 });
  const [header, ...rows] = data;
  if (!header || header.length > MAX_COLUMNS) return null;
  const last = rows.at(-1);
  const cut = last && last.length < header.length && !/[\r\n]$/.test(text);
  if (cut || errors.some(({ code }) => code === 'MissingQuotes'))
    throw refused(`“${path}” breaks off in the middle of a row. Download it again.`);
  checkRows(path, rows.length);
  const names = header.map((name) => tidy(name).toLowerCase());
  // A map, since a column may be called `__proto__`.
  const places = new Map(names.map((name, i) => [name, i]));
  return { names, rows, cell: (row, name) => tidy(row[places.get(name) ?? -1]) };
}

function readList(path: string, text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return null;
    checkRows(path, value.length);
    return value;
  } catch (error) {
    if (error instanceof Error && error.name === 'BadData') throw error;
    throw refused(`“${path}” is damaged or breaks off. Download it again.`, error);
  }
}

/** Reads a file's text as a list (JSON) or a table (CSV); neither when it is something else. Throws `BadData`. */
export function readPart(path: string, bytes: Uint8Array): Part {
  const text = decode(bytes, path);
  const json = /^\s*[[{]/.test(text.slice(0, 100));
  return { path, list: json ? readList(path, text) : null, table: json ? null : readTable(path, text) };
}
