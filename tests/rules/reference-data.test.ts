import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { filesIn, ROOT, readText } from './project-files.ts';

const DATA = join(ROOT, '../shared/data');
/** Texts that others wrote, by file and column. */
const TEXTS: readonly (readonly [file: string, column: string])[] = [
  ['netflix/netflix_titles.csv', 'description'],
  ['hulu/hulu_titles.csv', 'description'],
  ['tmdb5000/tmdb_5000_movies.csv', 'overview'],
];
const TABLES = [
  ...TEXTS.map(([file]) => file),
  'imdb5000/movie_metadata.csv',
  'ml-latest-small/movies.csv',
  'ml-latest-small/ratings.csv',
  'ml-latest-small/tags.csv',
  'ml-latest-small/links.csv',
  'reviews/reviews.txt',
];
/** A run of this many words is a sentence of somebody, not chance. */
const RUN = 10;
/** Shorter lines are headers, blanks, broken rows. */
const LINE = 14;
const OURS = ['.ts', '.svelte', '.md', '.csv', '.json', '.txt', '.css', '.html', '.yml'];

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function runs(text: string): string[] {
  const all = words(text);
  return all.slice(0, Math.max(0, all.length - RUN + 1)).map((_, i) => all.slice(i, i + RUN).join(' '));
}

function read(file: string): string {
  return readFileSync(join(DATA, file), 'utf8');
}

/** Lines of the tables, first lines left out: a header is a schema, not a row. */
function referenceLines(): Set<string> {
  return new Set(
    TABLES.flatMap((file) => read(file).split(/\r?\n/).slice(1)).filter((l) => l.length >= LINE),
  );
}

function referenceRuns(): Set<string> {
  const out = new Set<string>();
  for (const [file, column] of TEXTS) {
    const rows = parse(read(file), {
      columns: true,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
    });
    for (const row of rows as Record<string, string>[])
      for (const run of runs(row[column] ?? '')) out.add(run);
  }
  return out;
}

// The reference sets lie beside a developer's checkout only; a fresh clone elsewhere has nothing to compare with.
describe.runIf(existsSync(DATA))('the project and the reference data', () => {
  const ours = filesIn('', OURS).filter((path) => path !== 'package-lock.json');

  test('share no row', () => {
    const lines = referenceLines();
    expect(lines.size).toBeGreaterThan(100_000);
    const found = ours.flatMap((path) =>
      readText(path)
        .split(/\r?\n/)
        .filter((line) => lines.has(line))
        .map((line) => `${path}: ${line}`),
    );
    expect(found).toEqual([]);
  });

  test('share no sentence', () => {
    const theirs = referenceRuns();
    expect(theirs.size).toBeGreaterThan(100_000);
    const found = ours.flatMap((path) =>
      runs(readText(path))
        .filter((run) => theirs.has(run))
        .map((run) => `${path}: ${run}`),
    );
    expect(found).toEqual([]);
  });
});
