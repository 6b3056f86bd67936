import { FIELDS, type Field } from '../../src/catalogue/fields.ts';
import type { SparseIndex } from '../../src/core/sparse-index.ts';
import type { SparseMatrix } from './matrix.ts';

/**
 * What each field is worth in the product of two rows: the region in which 150 random settings did best on co-liked
 * titles of two catalogues (chosen on one half of the titles, .02 to .03 above the mean setting on the other half).
 * A row's block is unit length, so a row with missing fields is short, and stays short: lifting it would inflate its
 * scores.
 */
const WEIGHT: Readonly<Record<Field, number>> = {
  word: 0.5,
  title: 0.3,
  keyword: 1,
  genre: 0.4,
  country: 0.1,
  director: 1,
  cast: 0.8,
  language: 0.2,
  type: 0.05,
  rating: 0.08,
};

/** Genres are the exception: two that are shared say more than one, so each counts as it does in a row of three. */
const GENRE_VALUE = 1 / Math.sqrt(3);

const GENRE = FIELDS.indexOf('genre');

/** People rate what was new in the same years: the largest single gain on co-likes. */
const ERA_WEIGHT = 0.5;
/** Nearness in years falls to 1/e over this many years. */
const ERA_YEARS = 5;
/** exp(-|a - b| / ERA_YEARS) is the product of two such rows of steps, cut where it has faded. */
const ERA_REACH = 25;

/** Steps whose inner products fall off exponentially with the distance in years: an autoregressive factor, one column a year. */
function eraSteps(year: number, first: number): [column: number, value: number][] {
  const decay = Math.exp(-1 / ERA_YEARS);
  const out: [number, number][] = [];
  for (let back = 0; back <= ERA_REACH && year - back >= first - ERA_REACH; back++)
    out.push([year - back - (first - ERA_REACH), Math.sqrt(1 - decay * decay) * decay ** back]);
  return out;
}

/**
 * Rows x (features + years): the sparse features, each field weighted, and the era.
 * `years` has 0 where a title has none.
 */
export function tasteMatrix(index: SparseIndex, years: ArrayLike<number>): SparseMatrix {
  const known = Array.from(years).filter((y) => y > 0);
  const first = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = known.reduce((a, b) => Math.max(a, b), 0);
  const starts = new Uint32Array(index.rows + 1);
  const columns: number[] = [];
  const values: number[] = [];
  const root = FIELDS.map((field) => Math.sqrt(WEIGHT[field]));
  for (let r = 0; r < index.rows; r++) {
    for (let i = index.rowStarts[r] ?? 0; i < (index.rowStarts[r + 1] ?? 0); i++) {
      const f = index.features[i] ?? 0;
      const field = index.fieldOf[f] ?? 0;
      columns.push(f);
      values.push((root[field] ?? 0) * (field === GENRE ? GENRE_VALUE : (index.featureValues[i] ?? 0)));
    }
    const year = years[r] ?? 0;
    if (year > 0)
      for (const [column, value] of eraSteps(year, first)) {
        columns.push(index.terms.length + column);
        values.push(Math.sqrt(ERA_WEIGHT) * value);
      }
    starts[r + 1] = columns.length;
  }
  const cols = index.terms.length + (known.length ? last - first + ERA_REACH + 1 : 0);
  return {
    rows: index.rows,
    cols,
    starts,
    columns: Uint32Array.from(columns),
    values: Float32Array.from(values),
  };
}
