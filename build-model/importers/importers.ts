import type { Importer } from './contract.ts';
import { netflix } from './netflix.ts';

/** Every importer; the first one that recognises a header reads the file. */
export const IMPORTERS: readonly [Importer, ...Importer[]] = [netflix];

/** The importer for a header (folded names); the first of the list when none knows it, which then says what is missing. */
export function importerFor(headerNames: readonly string[]): Importer {
  return IMPORTERS.find((importer) => importer.recognises(headerNames)) ?? IMPORTERS[0];
}
