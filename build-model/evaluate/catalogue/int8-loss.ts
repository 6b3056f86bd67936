import type { Vectors } from '../../../src/core/model.ts';
import { exactProduct } from '../../../src/core/scorer.ts';
import { topK } from '../../../src/core/top-k.ts';
import type { DenseMatrix } from '../../vectors/matrix.ts';
import { type Figure, figure } from './outcome.ts';

const SHOWN = 10;
const MOST_ASKED = 400;

function floatProducts({ rows, cols, data }: DenseMatrix, row: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, r) => {
    let sum = 0;
    for (let j = 0; j < cols; j++) sum += (data[r * cols + j] as number) * (data[row * cols + j] as number);
    return sum;
  });
}

/** The share of the ten nearest by float vectors that int8 finds as well. */
export function int8Overlap(vectors: Vectors, floats: DenseMatrix): Figure {
  const step = Math.max(1, Math.ceil(vectors.rows / MOST_ASKED));
  const each: number[] = [];
  for (let row = 0; row < vectors.rows; row += step) {
    const others = new Uint8Array(vectors.rows).fill(1);
    others[row] = 0;
    const codes = Float64Array.from({ length: vectors.rows }, (_, r) => exactProduct(vectors, row, r));
    const coarse = new Set(topK(codes, SHOWN, others));
    const fine = topK(floatProducts(floats, row), SHOWN, others);
    each.push(fine.filter((r) => coarse.has(r)).length / Math.max(1, fine.length));
  }
  return figure('int8 overlap@10 with float', each);
}
