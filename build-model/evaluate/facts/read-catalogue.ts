import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Title } from '../../../src/catalogue/title.ts';
import { cleanSource } from '../../clean/clean-source.ts';
import { mergeSources } from '../../clean/merge.ts';
import { readSource } from '../../importers/read-source.ts';
import { nameSources } from '../../importers/source-name.ts';

/** Catalogues as the build reads them, with the hash of every file. */
export interface Catalogue {
  readonly titles: readonly Title[];
  readonly hashes: Readonly<Record<string, string>>;
}

/** The SHA-256 of a file. */
export function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Reads and cleans catalogues as `build-model` does. Throws as it does. */
export async function readCatalogue(files: readonly string[]): Promise<Catalogue> {
  const sources = [];
  for (const source of nameSources(files)) sources.push(cleanSource(await readSource(source, new Map())));
  const hashes = Object.fromEntries(files.map((file) => [file, hashOf(file)]));
  return { titles: mergeSources(sources).titles, hashes };
}
