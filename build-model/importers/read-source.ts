import { readFile, stat } from 'node:fs/promises';
import { failure } from '../../src/errors.ts';
import { COLUMNS, type Column, type RawFields, type RawTitle, type Reject } from './contract.ts';
import { importerFor } from './importers.ts';
import { type ColumnPlaces, foldHeader, matchColumns } from './match-columns.ts';
import { readCsv } from './read-csv.ts';

/** One source, read but not yet cleaned: `rows` and `rejects` together are all rows of the file. */
export interface RawSource {
  readonly name: string;
  readonly file: string;
  readonly importer: string;
  /** Encoding, delimiter and line ends, in words. */
  readonly form: string;
  readonly header: readonly string[];
  readonly missing: readonly Column[];
  readonly unused: readonly string[];
  readonly rows: readonly RawTitle[];
  readonly rejects: readonly Reject[];
}

/** Bytes of a source file. A text, its copy with other line ends and the parser's own must fit into memory together. */
const MAX_FILE_BYTES = 128 * 1024 * 1024;

async function readBytes(file: string): Promise<Uint8Array> {
  const info = await stat(file).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'There is no file' : `Cannot read (${error.code}) the file`;
    throw failure('BadData', `${why} "${file}". Check the path given to --source.`, error);
  });
  if (!info.isFile()) throw failure('BadData', `"${file}" is not a file. Give a CSV file to --source.`);
  if (info.size > MAX_FILE_BYTES)
    throw failure(
      'BadData',
      `"${file}" has ${Math.round(info.size / 2 ** 20)} MiB; a source may have ${MAX_FILE_BYTES / 2 ** 20}. Split it, or leave rows out.`,
    );
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw failure('BadData', `Cannot read "${file}" (${error.code}). Check its permissions.`, error);
  });
}

function fieldsOf(cells: readonly string[], places: ColumnPlaces): RawFields {
  const at = (column: Column) => (places.get(column) ?? []).map((i) => cells[i] ?? '').filter(Boolean);
  return Object.fromEntries(COLUMNS.map((column) => [column, at(column).join(', ')])) as Record<
    Column,
    string
  >;
}

/** Turns a file's bytes into raw rows; `map` is the owner's choice of header names. Throws `BadData`. */
export function readSourceBytes(
  bytes: Uint8Array,
  source: { readonly name: string; readonly file: string },
  map: ReadonlyMap<Column, string>,
): RawSource {
  const { header, rows, ragged, form } = readCsv(bytes, source.file);
  const importer = importerFor(header.map(foldHeader));
  const { places, missing, unused } = matchColumns({ file: source.file, header, importer, map });
  const raw = rows.map(({ line, cells }) => ({ ...importer.toRaw(fieldsOf(cells, places)), line }));
  return { ...source, importer: importer.name, form, header, missing, unused, rows: raw, rejects: ragged };
}

/** Reads one source file. Throws `BadData` with a sentence for a file that is missing, too large or no catalogue. */
export async function readSource(
  source: { readonly name: string; readonly file: string },
  map: ReadonlyMap<Column, string>,
): Promise<RawSource> {
  return readSourceBytes(await readBytes(source.file), source, map);
}
