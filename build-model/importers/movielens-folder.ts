import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../../src/errors.ts';
import { readTags } from '../ratings/read-current.ts';
import { readItems } from '../ratings/read-older.ts';
import { COLUMNS, type Column, type RawFields, type RawTitle } from './contract.ts';
import { type RawSource, readSource } from './read-source.ts';

type NamedFile = { readonly name: string; readonly file: string };

/** Tags a title: more would be the words of a few people, not of a title. */
const MOST_TAGS = 24;

/** Whether a source is a folder; what is not there at all is left to the reader of files to tell. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Tags of each movie, lower case, those that most people gave first; a comma inside one would split it in two. */
function tagsOf(folder: string): ReadonlyMap<string, string> {
  const file = join(folder, 'tags.csv');
  const counts = new Map<string, Map<string, number>>();
  for (const { movie, text } of readTags(existsSync(file) ? readFileSync(file) : null)) {
    const tags = counts.get(movie) ?? new Map<string, number>();
    counts.set(movie, tags);
    const tag = text.toLowerCase().replaceAll(',', ' ').trim();
    tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  const told = (tags: ReadonlyMap<string, number>) =>
    [...tags].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([tag]) => tag);
  return new Map([...counts].map(([movie, tags]) => [movie, told(tags).slice(0, MOST_TAGS).join(', ')]));
}

function olderForm({ name, file }: NamedFile, items: string): RawSource {
  const empty = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as unknown as RawFields;
  const rows = readItems(readFileSync(items)).map(
    ({ id, title, year, genres }, i): RawTitle => ({
      ...empty,
      id,
      title,
      type: 'Movie',
      year: year === null ? '' : String(year),
      genres: genres.join(', '),
      line: i + 1,
    }),
  );
  const told: readonly Column[] = ['id', 'type', 'title', 'year', 'genres'];
  return {
    name,
    file,
    importer: 'MovieLens, older form',
    form: 'Windows-1252, bar, u.item',
    header: [],
    missing: COLUMNS.filter((column) => !told.includes(column)),
    unused: [],
    rows,
    rejects: [],
  };
}

/**
 * Reads the titles of a MovieLens folder: `movies.csv`, with the words of `tags.csv` as keywords, or the older `u.item`.
 * Throws `BadData` for a folder that has neither.
 */
export async function readFolder(source: NamedFile, map: ReadonlyMap<Column, string>): Promise<RawSource> {
  const movies = join(source.file, 'movies.csv');
  const items = join(source.file, 'u.item');
  if (existsSync(movies)) {
    const read = await readSource({ name: source.name, file: movies }, map);
    const tags = tagsOf(source.file);
    return {
      ...read,
      rows: read.rows.map((row) => ({ ...row, keywords: tags.get(row.id) ?? row.keywords })),
    };
  }
  if (existsSync(items)) return olderForm(source, items);
  throw failure(
    'BadData',
    `"${source.file}" is a folder without movies.csv or u.item. Give a MovieLens folder, or a CSV file, to --source.`,
  );
}
