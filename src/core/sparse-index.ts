import { FIELDS } from '../catalogue/fields.ts';
import { failure } from '../errors.ts';
import { listStarts } from '../format/list-column.ts';
import { decodePlanes } from '../format/planes.ts';
import type { Columns, Shard } from '../format/shard.ts';
import { decodeTerms } from '../format/text-column.ts';

/** Fixed-point units of the shard: no logarithm is taken in the browser, so every browser has the same weights. */
export const IDF_UNIT = 1000;
export const FREQUENCY_UNIT = 16;
export const GROUP_UNIT = 16;
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
  /** fields x rows: above 0 where features of the row's field were left out because no other row has them. */
  readonly lost: Uint8Array;
  /** Learned neighbours as the shard has them; `term-lookup.ts` reads them. */
  readonly groups: Pick<Columns<'index'>, 'groupCount' | 'groupOf' | 'groupWeight'>;
}

const damaged = () =>
  failure('ShardDamaged', 'The index of the catalogue is damaged. Reload to fetch it again.');

/**
 * Unit length within each row and field. Terms that the shard leaves out because only one title has them
 * still lengthen their row: else a title with one known player in a cast of eight would seem all that player's.
 */
function normalise(
  { fieldOf, frequency, lost }: Columns<'index'>,
  { starts, postings, idf }: { starts: Uint32Array; postings: Uint32Array; idf: Float64Array },
  rows: number,
) {
  const values = new Float32Array(postings.length);
  if (lost.length !== rows * FIELDS.length) throw damaged();
  const norms = Float64Array.from(lost, (n) => (n / LOST_UNIT) ** 2);
  const weigh = (f: number, i: number) => (idf[f] ?? 0) * ((frequency[i] ?? 0) / FREQUENCY_UNIT);
  for (let pass = 0; pass < 2; pass++)
    for (let f = 0; f < fieldOf.length; f++) {
      const field = fieldOf[f] ?? 0;
      for (let i = starts[f] ?? 0; i < (starts[f + 1] ?? 0); i++) {
        const at = field * rows + (postings[i] ?? 0);
        const w = weigh(f, i);
        if (pass === 0) norms[at] = (norms[at] ?? 0) + w * w;
        else values[i] = w / Math.sqrt(norms[at] || 1);
      }
    }
  return values;
}

/**
 * Rows of every feature. The file has the rare features first, so that gaps of a size stand together; rarity goes by
 * the count, so that one `idf` stands for all features of a count.
 */
function readPostings({ postings: packed, idf: each }: Columns<'index'>, counts: Uint32Array, rows: number) {
  const gaps = decodePlanes(packed);
  const starts = listStarts(counts, gaps.length);
  const postings = new Uint32Array(gaps.length);
  const idf = new Float64Array(counts.length);
  const rareFirst = Float64Array.from(counts, (n, f) => n * counts.length + f).sort();
  let at = 0;
  let kind = -1;
  let before = -1;
  for (const key of rareFirst) {
    const f = key % counts.length;
    if (counts[f] !== before) kind++;
    before = counts[f] as number;
    idf[f] = (each[kind] ?? 0) / IDF_UNIT;
    let row = -1;
    for (let i = starts[f] ?? 0; i < (starts[f + 1] ?? 0); i++) {
      row += (gaps[at++] ?? 0) + 1;
      postings[i] = row;
    }
    if (row >= rows) throw damaged();
  }
  return { starts, postings, idf };
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

/** Opens an index shard. Throws `ShardDamaged` when its parts do not fit together. */
export function openIndex({ rows, columns }: Shard<'index'>): SparseIndex {
  const read = readPostings(columns, decodePlanes(columns.postingCount), rows);
  const values = normalise(columns, read, rows);
  return {
    rows,
    terms: decodeTerms(columns),
    fieldOf: columns.fieldOf,
    ...read,
    values,
    ...transpose(rows, read.starts, read.postings, values),
    groups: columns,
    lost: columns.lost,
  };
}
