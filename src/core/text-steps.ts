import type { SparseIndex } from './sparse-index.ts';
import { stem } from './stem.ts';

/** The steps by which typed words are understood; what one brings is measured by leaving it out. */
export const TEXT_STEPS = [
  'stems',
  'sayings',
  'names',
  'countries',
  'genres',
  'types',
  'word groups',
  'film words',
  'typos',
  'years and lengths',
  'root of frequency',
  'nearness in space',
] as const;

export type TextStep = (typeof TEXT_STEPS)[number];

/** Steps that are left out; the page leaves out none. */
export type Without = ReadonlySet<TextStep>;

/** Nothing is left out. */
export const NO_STEP: Without = new Set();

/** An index, and how words are read by it. */
export interface Reading {
  readonly index: SparseIndex;
  readonly without: Without;
}

/** A word as the texts' index has it: its stem, or the word itself where stems are left out. */
export function stemmed({ without }: Reading, word: string): string {
  return without.has('stems') ? word : stem(word);
}
