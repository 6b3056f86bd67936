import { failure } from '../../src/errors.ts';
import { tidyText } from '../clean/tidy-text.ts';
import type { Reject } from './contract.ts';
import { decodeBytes } from './decode-bytes.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { type CsvRecord, parseRecords } from './parse-records.ts';

/** A CSV file as a table: every row has as many cells as the header; those that had not are in `ragged`. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRecord[];
  readonly ragged: readonly Reject[];
  /** How the file was read, in words: encoding, delimiter, line ends. */
  readonly form: string;
}

/** More than any catalogue has; looking for near names among a million columns took 36 seconds. */
const MAX_COLUMNS = 1000;

const RAGGED = 'not as many cells as the header';

function lineEnds(text: string): string {
  const windows = text.includes('\r\n');
  const rest = windows ? text.replaceAll('\r\n', '') : text;
  const names = [windows ? 'CRLF' : '', rest.includes('\n') ? 'LF' : '', rest.includes('\r') ? 'CR' : ''];
  return names.filter(Boolean).join(' and ') || 'no';
}

/** Cells a person would not see: Excel ends short rows of a wide sheet with delimiters. */
function withoutEmptyTail(cells: readonly string[], width: number): readonly string[] {
  return cells.length > width && cells.slice(width).every((c) => c.trim() === '')
    ? cells.slice(0, width)
    : cells;
}

function splitRagged(records: readonly CsvRecord[], width: number): { rows: CsvRecord[]; ragged: Reject[] } {
  const rows: CsvRecord[] = [];
  const ragged: Reject[] = [];
  for (const { line, cells } of records) {
    const kept = withoutEmptyTail(cells, width);
    if (kept.length === width) rows.push({ line, cells: kept });
    else ragged.push({ line, reason: RAGGED, detail: `${kept.length} cells, the header has ${width}` });
  }
  return { rows, ragged };
}

/** Before the parser, which would make an object of every cell. */
function refuseWide(header: string, delimiter: string, file: string): void {
  const columns = header.split(delimiter).filter((name) => name.trim() !== '').length;
  if (columns <= MAX_COLUMNS) return;
  throw failure(
    'BadData',
    `"${file}" has ${columns} columns, and a source may have ${MAX_COLUMNS}. Leave out those that are not needed.`,
  );
}

/**
 * Reads the bytes of a CSV file; encoding, delimiter and line ends are detected.
 * `file` is the name used in sentences. Throws `BadData` for what is no table, an unclosed quote and all that is over the caps.
 */
export function readCsv(bytes: Uint8Array, file: string): CsvTable {
  const { text, encoding } = decodeBytes(bytes, file);
  const ends = lineEnds(text);
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const blank = /^(?:[^\S\n]*\n)*/.exec(lines)?.[0] ?? '';
  const firstLine = lines.slice(blank.length).split('\n', 1)[0] ?? '';
  const { delimiter, hinted } = detectDelimiter(firstLine);
  refuseWide(firstLine, delimiter.character, file);
  const { records, looseQuotes } = parseRecords(
    lines.slice(blank.length + (hinted ? firstLine.length + 1 : 0)),
    {
      file,
      delimiter: delimiter.character,
      firstLine: blank.split('\n').length + (hinted ? 1 : 0),
    },
  );
  const [head, ...rest] = records;
  if (!head) throw failure('BadData', `"${file}" has no header. Give a CSV file with a header and rows.`);
  const header = head.cells.map((cell) => tidyText(cell).text);
  while (header.length > 1 && header.at(-1) === '') header.pop();
  if (header.length < 2)
    throw failure(
      'BadData',
      `"${file}" is not a CSV file: its first line, "${(header[0] ?? '').slice(0, 60)}", has no comma, semicolon, tab or bar.`,
    );
  const { rows, ragged } = splitRagged(rest, header.length);
  if (rest.length === 0) throw failure('BadData', `"${file}" has a header but no rows.`);
  const quotes = looseQuotes ? ', quotes inside cells kept as text' : '';
  return { header, rows, ragged, form: `${encoding}, ${delimiter.name}, ${ends} line ends${quotes}` };
}
