import { encodePlanes } from '../../src/format/encode.ts';
import type { Columns } from '../../src/format/shard.ts';
import { fitCodes } from './fit-codes.ts';
import { type DenseMatrix, dense } from './matrix.ts';

const LARGEST = 127;
/** The strongest directions are mixed, so that the first of them does not set a row's step alone. */
const MIXED = 8;

/** The greatest power of two that is at most `n`. */
function powerBelow(n: number): number {
  let power = 1;
  while (2 * power <= n) power *= 2;
  return power;
}

/** Turns the first directions into even mixtures of each other (Hadamard); products of rows stay as they are. */
function mixed(a: DenseMatrix): DenseMatrix {
  const n = powerBelow(Math.min(MIXED, a.cols));
  const out = dense(a.rows, a.cols);
  out.data.set(a.data);
  for (let r = 0; r < a.rows; r++)
    for (let half = 1; half < n; half *= 2)
      for (let i = 0; i < n; i++) {
        if (i & half) continue;
        const at = r * a.cols + i;
        const [x, y] = [out.data[at] ?? 0, out.data[at + half] ?? 0];
        out.data[at] = (x + y) * Math.SQRT1_2;
        out.data[at + half] = (x - y) * Math.SQRT1_2;
      }
  return out;
}

/** A step a row, the smallest of a ladder of roots of two that takes the row's largest entry; 0 for a row of zeros. */
function stepsOf(a: DenseMatrix): Float64Array {
  const out = new Float64Array(a.rows);
  for (let r = 0; r < a.rows; r++) {
    let largest = 0;
    for (let j = 0; j < a.cols; j++) largest = Math.max(largest, Math.abs(a.data[r * a.cols + j] ?? 0));
    // The step goes into the file as f32, and must be the very number that codes are fitted to.
    if (largest > 0) out[r] = Math.fround(2 ** (Math.ceil(2 * Math.log2(largest / LARGEST)) / 2));
  }
  return out;
}

/** int8 vectors for the shard: few different steps, and codes that keep what rows score with their neighbours. */
export function quantise(a: DenseMatrix): Columns<'vectors'> {
  const turned = mixed(a);
  const steps = stepsOf(turned);
  const ladder = [...new Set(steps)].sort((x, y) => x - y);
  const places = new Map(ladder.map((step, i) => [step, i]));
  const codes = fitCodes(turned, steps);
  const code = new Int8Array(codes.length);
  for (let r = 0; r < a.rows; r++)
    for (let j = 0; j < a.cols; j++) code[j * a.rows + r] = codes[r * a.cols + j] ?? 0;
  return {
    scale: Float32Array.from(ladder),
    scaleOf: encodePlanes(Array.from(steps, (step) => places.get(step) ?? 0)),
    code,
  };
}
