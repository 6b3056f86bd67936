import { topK } from '../../src/core/top-k.ts';
import { type DenseMatrix, dense, multiplyDense } from '../vectors/matrix.ts';
import type { Operator } from './operator.ts';

/** What the basis leaves out of one title's word for others: those that it matters most for, rows rising. */
export interface Nearest {
  readonly rows: readonly number[];
  readonly amounts: readonly number[];
}

/** An operator, and what a basis makes of it. */
interface Approximated {
  /** Rows that are asked about. */
  readonly rows: readonly number[];
  readonly operator: Operator;
  readonly basis: DenseMatrix;
  readonly mixing: DenseMatrix;
  /** What a title counts when liked, and when judged. */
  readonly asLike: Float64Array;
  readonly asTarget: Float64Array;
}

const NEIGHBOURS = 8;
/** Rows that are worked out together. */
const BLOCK = 64;

const NOBODY: Nearest = { rows: [], amounts: [] };

/** What the basis leaves out of some rows of the operator, a column each. */
function leftOut(
  { operator, basis, mixing, asLike, asTarget }: Approximated,
  rows: readonly number[],
): DenseMatrix {
  const titles = basis.rows;
  const { cols } = basis;
  const likes = dense(titles, rows.length);
  const own = dense(cols, rows.length);
  for (const [k, row] of rows.entries()) {
    likes.data[row * rows.length + k] = 1;
    for (let i = 0; i < cols; i++) {
      const by = (basis.data[row * cols + i] as number) / (asLike[row] as number);
      for (let j = 0; j < cols; j++) {
        const at = j * rows.length + k;
        own.data[at] = (own.data[at] as number) + by * (mixing.data[i * cols + j] as number);
      }
    }
  }
  const exact = operator.scores(likes);
  const known = multiplyDense(basis, own);
  for (let i = 0; i < titles; i++)
    for (let k = 0; k < rows.length; k++) {
      const at = i * rows.length + k;
      exact.data[at] = (exact.data[at] as number) - (known.data[at] as number) / (asTarget[i] as number);
    }
  return exact;
}

/** One entry a title; of `rows` the strongest of what the basis leaves out of their word, of others nothing. */
export function nearestTitles(task: Approximated): Nearest[] {
  const { basis, rows, asTarget } = task;
  const out = Array.from({ length: basis.rows }, () => NOBODY);
  const strength = new Float64Array(basis.rows);
  for (let first = 0; first < rows.length; first += BLOCK) {
    const block = rows.slice(first, first + BLOCK);
    const left = leftOut(task, block);
    const amount = (row: number, k: number) => left.data[row * block.length + k] as number;
    for (const [k, own] of block.entries()) {
      for (let i = 0; i < strength.length; i++)
        strength[i] = Math.abs(amount(i, k)) * (asTarget[i] as number);
      strength[own] = 0;
      const near = topK(strength, NEIGHBOURS).filter((i) => (strength[i] as number) > 0);
      near.sort((a, b) => a - b);
      out[own] = { rows: near, amounts: near.map((i) => amount(i, k)) };
    }
  }
  return out;
}
