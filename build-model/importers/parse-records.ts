import { CsvError, parse } from 'csv-parse/sync';
import { failure } from '../../src/errors.ts';

/** One record of a CSV file and the physical line in which it starts, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * More rows than any streaming catalogue, and what a build can hold in a gigabyte or two;
 * a longer file is a wrong file, and is refused before it fills the memory.
 */
export const MAX_ROWS = 200_000;

/** Characters a cell. Excel stops at 32,767; composing accents can triple a text, and a shard holds 65,535. */
export const MAX_CELL = 20_000;

const MAX_RECORD_BYTES = 1024 * 1024;

interface ParseOptions {
  readonly file: string;
  readonly delimiter: string;
  /** Line of the file in which `text` starts, from 1. */
  readonly firstLine: number;
}

const unclosed = (file: string, line: number) =>
  failure(
    'BadData',
    `"${file}": a quote (") that is opened in the row starting in line ${line} is never closed. Close it there, or double each quote that belongs to the text.`,
  );

const longCell = (file: string, line: number) =>
  failure(
    'BadData',
    `"${file}": the row starting in line ${line} has a cell of more than ${MAX_CELL} characters. Shorten it, or close the quote (") that was left open there.`,
  );

/**
 * In relaxed mode a cell that still begins with a quote was either badly quoted, which is harmless,
 * or never closed: then it ran over lines, took neighbours with it, or holds the start of the next quoted cell.
 */
function swallowed(
  cells: readonly string[],
  record: { lines: number; width: number; delimiter: string },
): boolean {
  const open = cells.filter((cell) => cell.startsWith('"'));
  const misfit = record.lines > 1 || cells.length !== record.width;
  return open.length > 0 && (misfit || open.some((cell) => cell.includes(`${record.delimiter}"`)));
}

/** Collects records and holds them to the caps; in `relaxed` mode quotes inside a cell are text. */
function collector(options: ParseOptions, relaxed: boolean) {
  const records: CsvRecord[] = [];
  let lastLine = options.firstLine - 1;
  const add = (cells: string[], lines: number) => {
    const line = lastLine + 1;
    lastLine = options.firstLine - 1 + lines;
    if (cells.length === 1 && cells[0]?.trim() === '') return;
    const width = records[0]?.cells.length ?? cells.length;
    if (relaxed && swallowed(cells, { lines: lastLine - line + 1, width, delimiter: options.delimiter }))
      throw unclosed(options.file, line);
    if (cells.some((c) => c.length > MAX_CELL)) throw longCell(options.file, line);
    if (records.length > MAX_ROWS)
      throw failure(
        'BadData',
        `"${options.file}" has more than ${MAX_ROWS} rows, the most that one source may have. Split it, or leave rows out.`,
      );
    records.push({ line, cells });
  };
  return { records, add, nextLine: () => lastLine + 1 };
}

function attempt(text: string, options: ParseOptions, relaxed: boolean): CsvRecord[] {
  const { records, add, nextLine } = collector(options, relaxed);
  try {
    parse(text, {
      delimiter: options.delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: relaxed,
      max_record_size: MAX_RECORD_BYTES,
      on_record: (cells: string[], { lines }) => {
        add(cells, lines);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') throw unclosed(options.file, nextLine());
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw longCell(options.file, nextLine());
    throw error;
  }
  return records;
}

/**
 * All records of a text with `\n` line ends, blank lines left out.
 * A file with quotes inside its cells is read once more with those as text.
 * Throws `BadData` for an unclosed quote, a cell over `MAX_CELL` and more than `MAX_ROWS` rows.
 */
export function parseRecords(
  text: string,
  options: ParseOptions,
): { records: CsvRecord[]; looseQuotes: boolean } {
  try {
    return { records: attempt(text, options, false), looseQuotes: false };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records: attempt(text, options, true), looseQuotes: true };
  }
}
