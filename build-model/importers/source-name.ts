import { basename, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldText } from '../../src/core/fold-text.ts';
import { failure } from '../../src/errors.ts';

/** The catalogue that comes with the project; its source is called `house`. */
export const HOUSE_CATALOGUE = fileURLToPath(new URL('../catalogue/titles.csv', import.meta.url));

const MAX_LENGTH = 40;

/**
 * The name of a source, the part of its ids before the colon: the file's name without ending
 * and without a trailing `_titles`, as lower-case letters, digits and `-` (`netflix_titles.csv` is `netflix`). The house catalogue is `house`.
 */
export function sourceName(file: string): string {
  if (resolve(file) === HOUSE_CATALOGUE) return 'house';
  const stem = foldText(basename(file, extname(file)));
  const slug = (text: string) =>
    text
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, MAX_LENGTH)
      .replace(/^-+|-+$/g, '');
  return slug(stem.replace(/[_-]titles$/, '')) || slug(stem) || 'source';
}

// A shard numbers sources in one byte.
const MAX_SOURCES = 255;

/** Names the sources after their files. Throws `BadRequest` when two would be called the same, for ids would clash. */
export function nameSources(files: readonly string[]): { name: string; file: string }[] {
  if (files.length > MAX_SOURCES)
    throw failure('BadRequest', `${files.length} sources are given; a model may have ${MAX_SOURCES}.`);
  const fileOf = new Map<string, string>();
  return files.map((file) => {
    const name = sourceName(file);
    const other = fileOf.get(name);
    if (other !== undefined)
      throw failure(
        'BadRequest',
        `Two sources would both be called "${name}": "${other}" and "${file}". Rename one file, for ids begin with that name.`,
      );
    fileOf.set(name, file);
    return { name, file };
  });
}
