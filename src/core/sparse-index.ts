import { FIELDS, type Field } from '../catalogue/fields.ts';
import { failure } from '../errors.ts';
import { listStarts } from '../format/list-column.ts';
import type { Columns, Shard } from '../format/shard.ts';
import { decodeText } from '../format/text-column.ts';
import { decodeGaps } from '../format/varint.ts';
import { words } from './words.ts';

/** Fixed-point units of the shard: no logarithm is taken in the browser, so every browser has the same weights. */
export const IDF_UNIT = 1000;
export const FREQUENCY_UNIT = 16;
export const GROUP_UNIT = 255;
export const LOST_UNIT = 4;

/** A feature is a term of a field, for example `keyword heist`; features are numbered as in the shard. */
export interface SparseIndex {
  readonly rows: number;
  /** As the catalogue prints them (names, genres, countries), or stems. */
  readonly terms: readonly string[];
  /** Position in FIELDS, by feature. */
  readonly fieldOf: Uint8Array;
  readonly idf: Float64Array;
  /** Rows of feature `f` are `postings[starts[f] .. starts[f + 1])`, rising, with `values` beside them. */
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
  /** TF-IDF, unit length within a row's field. */
  readonly values: Float32Array;
  /** Features of row `r` are `features[rowStarts[r] .. rowStarts[r + 1])`, with `featureValues` beside them. */
  readonly rowStarts: Uint32Array;
  readonly features: Uint32Array;
  readonly featureValues: Float32Array;
  /** Learned neighbours of feature `f`: `groupOf[groupStarts[f] .. groupStarts[f + 1])`, weights 0 to 1. */
  readonly groupStarts: Uint32Array;
  readonly groupOf: Uint32Array;
  readonly groupWeight: Float32Array;
  /** rows x fields: above 0 where features of the row's field were left out because no other row has them. */
  readonly lost: Uint8Array;
  /** Features of a field are numbered from `firstOf(field)` up to, not including, `lastOf(field)`. */
  firstOf(field: Field): number;
  lastOf(field: Field): number;
  /** The feature's number, or undefined; `term` is a `termKey`. */
  find(field: Field, term: string): number | undefined;
}

/**
 * Unit length within each row and field. Terms that the shard leaves out because only one title has them
 * still lengthen their row: else a title with one known player in a cast of eight would seem all that player's.
 */
function normalise(columns: Columns<'index'>, starts: Uint32Array, postings: Uint32Array, rows: number) {
  const values = new Float32Array(postings.length);
  const { fieldOf, idf, frequency, lost } = columns;
  if (lost.length !== rows * FIELDS.length)
    throw failure('ShardDamaged', 'The index of the catalogue is damaged. Reload to fetch it again.');
  const norms = Float64Array.from(lost, (n) => (n / LOST_UNIT) ** 2);
  const weigh = (f: number, i: number) => ((idf[f] ?? 0) / IDF_UNIT) * ((frequency[i] ?? 0) / FREQUENCY_UNIT);
  for (let pass = 0; pass < 2; pass++)
    for (let f = 0; f < fieldOf.length; f++) {
      const field = fieldOf[f] ?? 0;
      for (let i = starts[f] ?? 0; i < (starts[f + 1] ?? 0); i++) {
        const at = (postings[i] ?? 0) * FIELDS.length + field;
        const w = weigh(f, i);
        if (pass === 0) norms[at] = (norms[at] ?? 0) + w * w;
        else values[i] = w / Math.sqrt(norms[at] || 1);
      }
    }
  return values;
}

/** The same entries by row, features rising. */
function transpose(rows: number, starts: Uint32Array, postings: Uint32Array, values: Float32Array) {
  const rowStarts = new Uint32Array(rows + 1);
  for (const row of postings) rowStarts[row + 1] = (rowStarts[row + 1] ?? 0) + 1;
  for (let r = 0; r < rows; r++) rowStarts[r + 1] = (rowStarts[r + 1] ?? 0) + (rowStarts[r] ?? 0);
  const next = rowStarts.slice();
  const features = new Uint32Array(postings.length);
  const featureValues = new Float32Array(postings.length);
  for (let f = 0; f + 1 < starts.length; f++)
    for (let i = starts[f] ?? 0; i < (starts[f + 1] ?? 0); i++) {
      const row = postings[i] ?? 0;
      const at = next[row] ?? 0;
      next[row] = at + 1;
      features[at] = f;
      featureValues[at] = values[i] ?? 0;
    }
  return { rowStarts, features, featureValues };
}

/** The first feature whose field is `code` or later; features come sorted by field. */
function lowerBound(fieldOf: Uint8Array, code: number): number {
  const at = fieldOf.findIndex((field) => field >= code);
  return at < 0 ? fieldOf.length : at;
}

const PLAIN_TERM = /^[a-z0-9]+$/;

/** What a term is looked up by: its words, folded, so that `slow-burn` is found by "Slow burn". */
export function termKey(term: string): string {
  return PLAIN_TERM.test(term) ? term : words(term).join(' ');
}

/** Opens an index shard. Throws `ShardDamaged` when its parts do not fit together. */
export function openIndex(shard: Shard<'index'>): SparseIndex {
  const { rows, columns } = shard;
  const terms = decodeText(columns.termText, columns.termLengths);
  const starts = listStarts(columns.postingCount, columns.frequency.length);
  const postings = new Uint32Array(columns.frequency.length);
  decodeGaps(columns.postings, starts, rows, postings);
  const values = normalise(columns, starts, postings, rows);
  const byName = new Map<string, number>();
  for (const [f, term] of terms.entries()) byName.set(`${columns.fieldOf[f]} ${termKey(term)}`, f);
  const borders = FIELDS.map((_, code) => lowerBound(columns.fieldOf, code));
  return {
    rows,
    terms,
    fieldOf: columns.fieldOf,
    idf: Float64Array.from(columns.idf, (n) => n / IDF_UNIT),
    starts,
    postings,
    values,
    ...transpose(rows, starts, postings, values),
    groupStarts: listStarts(columns.groupCount, columns.groupOf.length),
    groupOf: columns.groupOf,
    groupWeight: Float32Array.from(columns.groupWeight, (n) => n / GROUP_UNIT),
    lost: columns.lost,
    firstOf: (field) => borders[FIELDS.indexOf(field)] ?? 0,
    lastOf: (field) => borders[FIELDS.indexOf(field) + 1] ?? terms.length,
    find: (field, term) => byName.get(`${FIELDS.indexOf(field)} ${term}`),
  };
}
