import { foldText } from '../../src/core/fold-text.ts';
import { failure } from '../../src/errors.ts';
import { nearestName } from '../nearest-name.ts';
import { COLUMNS, type Column, type Importer } from './contract.ts';

/** A header name without case, accents, blanks, `_` and `-`, as aliases are written. */
export function foldHeader(name: string): string {
  return foldText(name).replace(/[\s_-]+/g, '');
}

/** Where each column stands in the header, at several places when it is joined; one that the file lacks is absent. */
export type ColumnPlaces = ReadonlyMap<Column, readonly number[]>;

export interface MatchedColumns {
  readonly places: ColumnPlaces;
  readonly missing: readonly Column[];
  /** Header names that no column uses. */
  readonly unused: readonly string[];
}

interface MatchRequest {
  readonly file: string;
  readonly header: readonly string[];
  readonly importer: Importer;
  /** The owner's own choice: column to header name. Names that the header does not have are passed over. */
  readonly map: ReadonlyMap<Column, string>;
}

// Enough names to recognise a file by; a sentence must stay a sentence.
const MAX_TOLD = 30;
const MAX_NAME = 40;

/** The header's names for a sentence. */
export function toldNames(header: readonly string[]): string {
  const names = header.slice(0, MAX_TOLD).map((name) => name.slice(0, MAX_NAME) || '(no name)');
  const more = header.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function missingSentence(
  request: MatchRequest,
  missing: readonly Column[],
  unused: readonly string[],
): string {
  const { file, header, importer } = request;
  const wanted = missing.map((column) => `${column} (${importer.aliases[column].slice(0, 3).join(', ')})`);
  const [first = 'title'] = missing;
  const meant = missing.flatMap((column) => {
    const near = importer.aliases[column].map((alias) => nearestName(alias, unused)).find((n) => n !== null);
    return near ? [`${column}=${near}`] : [];
  });
  const advice =
    meant.length > 0
      ? `Did you mean --map "${meant.join(',')}"?`
      : `Name it with --map "${first}=<the name in your file>".`;
  return `"${file}" has no column for ${wanted.join(' and ')}. Found: ${toldNames(header)}. ${advice}`;
}

/** Finds the columns in a header, by the owner's map first, then by alias. Throws `BadData` when a required one is missing. */
export function matchColumns(request: MatchRequest): MatchedColumns {
  const { header, importer, map } = request;
  const folded = header.map(foldHeader);
  const places = new Map<Column, number[]>();
  for (const [column, name] of map) {
    const at = folded.indexOf(foldHeader(name));
    if (at >= 0) places.set(column, [at]);
  }
  const mapped = new Set([...places.values()].flat());
  for (const column of COLUMNS) {
    if (places.has(column)) continue;
    const found = importer.aliases[column]
      .map((alias) => folded.indexOf(alias))
      .filter((i) => i >= 0 && !mapped.has(i));
    if (found.length > 0) places.set(column, importer.joined?.includes(column) ? found : found.slice(0, 1));
  }
  const used = new Set([...places.values()].flat());
  const unused = header.filter((name, i) => !used.has(i) && name !== '');
  const missing = COLUMNS.filter((column) => !places.has(column));
  const needed = missing.filter((column) => importer.required.includes(column));
  if (needed.length > 0) throw failure('BadData', missingSentence(request, needed, unused));
  return { places, missing, unused };
}
