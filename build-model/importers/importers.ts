import type { Importer } from './contract.ts';
import { imdb5000 } from './imdb5000.ts';
import { movielens } from './movielens.ts';
import { netflix } from './netflix.ts';
import { tmdb } from './tmdb.ts';

/** Every importer; the first one that recognises a header reads the file. */
export const IMPORTERS: readonly [Importer, ...Importer[]] = [netflix, movielens, imdb5000, tmdb];

/** The importer for a header (folded names); the first of the list when none knows it, which then says what is missing. */
export function importerFor(headerNames: readonly string[]): Importer {
  return IMPORTERS.find((importer) => importer.recognises(headerNames)) ?? IMPORTERS[0];
}
