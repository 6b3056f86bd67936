import { FIELDS, type Field } from '../catalogue/fields.ts';
import type { Model } from './model.ts';
import type { SparseIndex } from './sparse-index.ts';
import { lookUp } from './term-lookup.ts';

/** What a title can be silent about, as a reader would ask. */
export const SAID = [
  'director',
  'cast',
  'country',
  'genre',
  'rating',
  'year',
  'length',
  'added',
  'language',
  'keyword',
  'prominence',
] as const;
export type Said = (typeof SAID)[number];

const INDEXED = ['director', 'cast', 'language', 'keyword'] as const satisfies readonly (Said & Field)[];
const LISTED = ['country', 'genre', 'rating'] as const satisfies readonly Said[];

const bitOf = (said: Said) => 1 << SAID.indexOf(said);

/** A row has a field when the index holds a feature of it, or says that one was left out because no other row has it. */
function markIndexed(index: SparseIndex, field: Said & Field, known: Uint16Array): void {
  const bit = bitOf(field);
  const { firstOf, lastOf } = lookUp(index);
  const end = index.starts[lastOf(field)] ?? 0;
  for (let i = index.starts[firstOf(field)] ?? 0; i < end; i++) {
    const row = index.postings[i] as number;
    known[row] = (known[row] as number) | bit;
  }
  const code = FIELDS.indexOf(field);
  for (let row = 0; row < known.length; row++)
    if (index.lost[code * known.length + row]) known[row] = (known[row] as number) | bit;
}

/** Which fields each row says something about, a bit a field in the order of SAID. */
export function knownFields({ titles, index }: Model): Uint16Array {
  const known = new Uint16Array(titles.rows);
  const mark = (said: Said, has: (row: number) => boolean) => {
    const bit = bitOf(said);
    for (let row = 0; row < known.length; row++) if (has(row)) known[row] = (known[row] as number) | bit;
  };
  for (const field of INDEXED) markIndexed(index, field, known);
  for (const facet of LISTED) {
    const { starts } = titles.facets[facet];
    mark(facet, (row) => (starts[row + 1] as number) > (starts[row] as number));
  }
  mark('year', (row) => titles.year[row] !== 0);
  mark('length', (row) => titles.minutes[row] !== 0 || titles.seasons[row] !== 0);
  mark('added', (row) => titles.addedDay[row] !== 0);
  mark('prominence', (row) => titles.prominence[row] !== 0);
  return known;
}

/** How many passing rows say nothing of each field, in the order of SAID. */
export function tallyMissing(known: Uint16Array, passes: Uint8Array): Uint32Array {
  const missing = new Uint32Array(SAID.length);
  for (let row = 0; row < passes.length; row++) {
    if (!passes[row]) continue;
    const bits = known[row] as number;
    for (let i = 0; i < SAID.length; i++) if (!(bits & (1 << i))) missing[i] = (missing[i] as number) + 1;
  }
  return missing;
}
