import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type DenseMatrix, dense, multiplyDense } from '../vectors/matrix.ts';
import { eigen, orthonormal, settleSigns } from '../vectors/truncated-svd.ts';
import { firstColumns, inner, scaledRows } from './columns.ts';
import type { Operator } from './operator.ts';

const OVERSAMPLE = 12;
/** A fifth round moved no score by more than int8 does. */
const ROUNDS = 4;

/** Operators that share a basis, and how rows and columns are weighed before it is sought. */
export interface Weighed {
  readonly operators: readonly Operator[];
  /** What a title counts when liked, and when judged. */
  readonly asLike: Float64Array;
  readonly asTarget: Float64Array;
}

/** Weighed operators applied to columns: S B T a, and T B' S a. */
function applied({ asLike, asTarget }: Weighed, operator: Operator) {
  return {
    back: (a: DenseMatrix) => scaledRows(operator.back(scaledRows(a, asTarget)), asLike),
    scores: (a: DenseMatrix) => scaledRows(operator.scores(scaledRows(a, asLike)), asTarget),
  };
}

function squared(a: DenseMatrix): number {
  return a.data.reduce((sum, x) => sum + x * x, 0);
}

/** Operators that the basis is sought for: those of few likes lie in what the longer ones span, and half the time is saved. */
const LEADING = 3;

/** One round: the sum over operators of C C' + C' C, each at the same strength, times `a`. */
function round(weighed: Weighed, a: DenseMatrix): DenseMatrix {
  const out = dense(a.rows, a.cols);
  for (const operator of weighed.operators.slice(-LEADING)) {
    const { back, scores } = applied(weighed, operator);
    const [right, left] = [back(a), scores(a)];
    const by = 1 / (squared(right) + squared(left) || 1);
    for (const part of [scores(right), back(left)])
      for (let i = 0; i < part.data.length; i++)
        out.data[i] = (out.data[i] as number) + by * (part.data[i] as number);
  }
  return out;
}

/** An orthonormal basis, titles x dims, and each operator's matrix in it. */
export interface Basis {
  readonly basis: DenseMatrix;
  readonly mixing: readonly DenseMatrix[];
}

/**
 * One orthonormal basis, titles x dims, in which all weighed operators lose least, and each operator's matrix in it.
 * Seeded subspace iteration; the same input gives the same bytes.
 */
export function sharedBasis(
  weighed: Weighed,
  dims: number,
  onRound: (done: number, of: number) => void,
): Basis {
  const rows = weighed.asLike.length;
  const random = xoroshiro128plus(1);
  let a = dense(rows, Math.min(rows, dims + OVERSAMPLE));
  for (let i = 0; i < a.data.length; i++) a.data[i] = uniformFloat64(random) - 0.5;
  a = orthonormal(a);
  for (let done = 1; done < ROUNDS; done++) {
    a = orthonormal(round(weighed, a));
    onRound(done, ROUNDS);
  }
  const { vectors } = eigen(inner(a, round(weighed, a)));
  const basis = firstColumns(multiplyDense(a, vectors), dims);
  settleSigns(basis);
  const mixing = weighed.operators.map((operator) => inner(basis, applied(weighed, operator).back(basis)));
  onRound(ROUNDS, ROUNDS);
  return { basis, mixing };
}
