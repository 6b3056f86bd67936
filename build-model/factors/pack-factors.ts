import { MEAN_UNIT, MOST_FAMILIAR } from '../../src/core/factors.ts';
import type { Columns } from '../../src/format/shard.ts';
import { encodeGaps } from '../../src/format/varint.ts';
import type { DenseMatrix } from '../vectors/matrix.ts';
import type { Nearest } from './neighbours.ts';
import { REGIMES } from './regimes.ts';

/** What the factors hold of every title. */
export interface Placed {
  readonly basis: DenseMatrix;
  /** People who rated it; 0 where too few did to learn from. */
  readonly raters: Float64Array;
  readonly mean: Float64Array;
  /** What the basis is multiplied by when a title is liked, and when it is judged. */
  readonly inScale: Float64Array;
  readonly outScale: Float64Array;
}

const LARGEST = 127;

/** Logarithms of the counts, the largest 255, every title that was learned from at least 1. */
function familiarOf(raters: Float64Array): Uint8Array {
  const most = Math.log1p(raters.reduce((a, b) => Math.max(a, b), 0)) || 1;
  return Uint8Array.from(raters, (n) => Math.ceil((MOST_FAMILIAR * Math.log1p(n)) / most));
}

function packNearest(rows: number, near: ReadonlyMap<number, Nearest>) {
  const gaps: number[] = [];
  const weights: number[] = [];
  const neighbourCount = new Uint8Array(rows);
  const neighbourScale = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const { rows: beside = [], amounts = [] } = near.get(row) ?? {};
    encodeGaps(beside, gaps);
    const unit = amounts.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / LARGEST;
    neighbourCount[row] = beside.length;
    neighbourScale[row] = unit;
    for (const x of amounts) weights.push(Math.round(x / (unit || 1)));
  }
  return {
    neighbourCount,
    neighbours: Uint8Array.from(gaps),
    neighbourWeight: Int8Array.from(weights),
    neighbourScale,
  };
}

/** Codes of a matrix, row after row, with a scale a row: each row's largest entry becomes 127. A row of zeros has scale 0. */
function rounded({ rows, cols, data }: DenseMatrix): { code: Int8Array; scale: Float32Array } {
  const code = new Int8Array(data.length);
  const scale = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const own = data.subarray(row * cols, (row + 1) * cols);
    scale[row] = own.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / LARGEST;
    const unit = scale[row] || 1;
    for (const [j, x] of own.entries()) code[row * cols + j] = Math.round(x / unit);
  }
  return { code, scale };
}

/** Factors to the columns of their shard: int8 with a scale a row. `mixing` has a matrix a regime. */
export function packFactors(
  placed: Placed,
  mixing: readonly DenseMatrix[],
  near: ReadonlyMap<number, Nearest>,
): Columns<'factors'> {
  const { code, scale } = rounded(placed.basis);
  return {
    familiar: familiarOf(placed.raters),
    mean: Uint16Array.from(placed.mean, (m) => Math.round(MEAN_UNIT * Math.min(1, m))),
    inScale: Float32Array.from(scale, (s, i) => s * (placed.inScale[i] as number)),
    outScale: Float32Array.from(scale, (s, i) => s * (placed.outScale[i] as number)),
    basis: code,
    likes: Uint8Array.from(REGIMES, (r) => r.likes),
    prior: Float32Array.from(REGIMES, (r) => r.prior),
    mixing: Float32Array.from(mixing.flatMap((m) => [...m.data])),
    ...packNearest(placed.basis.rows, near),
  };
}
