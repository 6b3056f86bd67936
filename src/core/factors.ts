import { failure } from '../errors.ts';
import { listStarts } from '../format/list-column.ts';
import type { Columns, Shard } from '../format/shard.ts';
import { decodeGaps } from '../format/varint.ts';
import type { WeightedLike } from './profile.ts';
import { regimeOf } from './regime.ts';

/** The unit of a title's mean in the shard. */
export const MEAN_UNIT = 65535;
/** What `familiar` has for the title that most people rated. */
export const MOST_FAMILIAR = 255;
/** What people's ratings say of every title, for one history of likes. */
export interface LearnedTaste {
  /** What each row is worth, 0 on average over the titles that people rated, with spread 1. */
  readonly scores: Float64Array;
  /** The part of a row's score that comes of one like, by its place in the history. */
  fromLike(like: number, row: number): number;
  /** What is left: how the row is liked by all. */
  fromAll(row: number): number;
}

/** Factors, opened: views of a shard's columns. */
export interface Opened {
  readonly rows: number;
  readonly dims: number;
  readonly columns: Columns<'factors'>;
  readonly starts: Uint32Array;
  readonly neighbours: Uint32Array;
}

/** Opens a factors shard. Throws `ShardDamaged` when its parts do not fit together. */
export function opened({ rows, columns }: Shard<'factors'>): Opened {
  const { basis, likes, prior, mixing, neighbourWeight } = columns;
  const dims = basis.length / Math.max(1, rows);
  const starts = listStarts(columns.neighbourCount, neighbourWeight.length);
  const neighbours = new Uint32Array(neighbourWeight.length);
  decodeGaps(columns.neighbours, starts, rows, neighbours);
  const whole = Number.isInteger(dims) && likes.length > 0 && prior.length === likes.length;
  if (!whole || mixing.length !== likes.length * dims * dims)
    throw failure(
      'ShardDamaged',
      'What the catalogue learned from ratings is damaged. Reload to fetch it again.',
    );
  return { rows, dims, columns, starts, neighbours };
}

/** A like's query: its row of the basis through the matrix of its number of likes. */
function queryOf(
  { dims, columns }: Opened,
  { row, weight }: WeightedLike,
  mixing: Float64Array,
): Float64Array {
  const { basis, inScale } = columns;
  const out = new Float64Array(dims);
  for (let j = 0; j < dims; j++) {
    const by = weight * (inScale[row] as number) * (basis[row * dims + j] as number);
    for (let k = 0; k < dims; k++) out[k] = (out[k] as number) + by * (mixing[j * dims + k] as number);
  }
  return out;
}

/** The query times a row of the basis. */
function meet({ dims, columns }: Opened, query: Float64Array, row: number): number {
  const { basis, outScale } = columns;
  let sum = 0;
  for (let j = 0, at = row * dims; j < dims; j++, at++) sum += (query[j] as number) * (basis[at] as number);
  return sum * (outScale[row] as number);
}

/** What a like says of its own neighbours. */
function near({ columns, starts, neighbours }: Opened, { row, weight }: WeightedLike, share: number) {
  const out = new Map<number, number>();
  const by = share * weight * (columns.neighbourScale[row] as number);
  if (by !== 0)
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++)
      out.set(neighbours[i] as number, by * (columns.neighbourWeight[i] as number));
  return out;
}

/** Mean and spread over the titles that somebody rated. */
export function unitOf(scores: Float64Array, familiar: Uint8Array): { mean: number; spread: number } {
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let r = 0; r < scores.length; r++) {
    if (familiar[r] === 0) continue;
    const x = scores[r] as number;
    count++;
    sum += x;
    squares += x * x;
  }
  const mean = sum / (count || 1);
  return { mean, spread: Math.sqrt(Math.max(0, squares / (count || 1) - mean * mean)) || 1 };
}

/** How many likes, by their weights, are of titles that somebody rated. */
export function knownOf({ columns }: Opened, likes: readonly WeightedLike[]): number {
  return likes.reduce((sum, { row, weight }) => sum + (columns.familiar[row] === 0 ? 0 : weight), 0);
}

/** What the factors say for a history of likes; `priorShare` 0 leaves out how titles are liked by all. */
export function tasteOf(model: Opened, likes: readonly WeightedLike[], priorShare: number): LearnedTaste {
  const { rows, dims, columns } = model;
  const { mixing, prior, last } = regimeOf(columns, dims, knownOf(model, likes));
  const queries = likes.map((like) => queryOf(model, like, mixing));
  const nears = likes.map((like) => near(model, like, last));
  const all = new Float64Array(dims);
  for (const query of queries)
    for (let j = 0; j < dims; j++) all[j] = (all[j] as number) + (query[j] as number);
  const liked = (row: number) => (priorShare * prior * (columns.mean[row] as number)) / MEAN_UNIT;
  const scores = new Float64Array(rows);
  for (let r = 0; r < rows; r++) scores[r] = liked(r) + meet(model, all, r);
  for (const beside of nears)
    for (const [row, amount] of beside) scores[row] = (scores[row] as number) + amount;
  const { mean, spread } = unitOf(scores, columns.familiar);
  for (let r = 0; r < rows; r++) scores[r] = ((scores[r] as number) - mean) / spread;
  return {
    scores,
    fromLike: (like, row) =>
      (meet(model, queries[like] as Float64Array, row) + (nears[like]?.get(row) ?? 0)) / spread,
    fromAll: (row) => (liked(row) - mean) / spread,
  };
}
