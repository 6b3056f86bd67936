import { type Inverse, inverseOf, solveOne } from '../algebra/diagonal-plus-gram.ts';
import { addScaled, type DenseMatrix, dense } from '../vectors/matrix.ts';
import type { ContentPrior } from './content-prior.ts';
import { type Graded, summed } from './graded.ts';
import type { Operator } from './operator.ts';

/** Chances that a title, or a pair, of somebody's N is among n drawn at random, times the person's weight. */
interface Chances {
  readonly one: Float64Array;
  readonly two: Float64Array;
  /** That one is drawn and another is left. */
  readonly target: Float64Array;
  /** Of a person, mean 1. */
  readonly weight: Float64Array;
}

function chances({ lists }: Graded, n: number): Chances {
  const roots = Float64Array.from(lists, (list) => Math.sqrt(list.length));
  const mean = roots.reduce((a, b) => a + b, 0) / (lists.length || 1);
  const weight = roots.map((root) => root / mean);
  const drawn = (size: number) => Math.min(n, size - 1);
  const each = (of: (size: number) => number) =>
    Float64Array.from(lists, (list, u) => (weight[u] as number) * of(list.length));
  return {
    weight,
    one: each((size) => drawn(size) / size),
    two: each((size) => (drawn(size) * (drawn(size) - 1)) / (size * (size - 1))),
    target: each((size) => (drawn(size) * (size - drawn(size))) / (size * (size - 1))),
  };
}

/** What people think of each title on the whole: the mean target, a title that somebody did not rate counting 0. */
export function meanTarget(people: Graded): Float64Array {
  const { weight } = chances(people, 1);
  const sum = weight.reduce((a, b) => a + b, 0) || 1;
  return summed(people, weight, (u, k) => people.targets[u]?.[k] ?? 0).map((x) => x / sum);
}

/** T' W X V: from titles over people to titles; `from` and `to` stand beside each person's list. */
function through(
  { lists }: Graded,
  { from, to, weights }: Record<'from' | 'to', readonly Float64Array[]> & { readonly weights: Float64Array },
  v: DenseMatrix,
): DenseMatrix {
  const { cols: k } = v;
  const out = dense(v.rows, k);
  const meets = new Float64Array(k);
  for (const [u, list] of lists.entries()) {
    const [a, b] = [from[u] as Float64Array, to[u] as Float64Array];
    const by = weights[u] as number;
    meets.fill(0);
    for (let i = 0; i < list.length; i++)
      addScaled(meets, 0, v.data, (list[i] as number) * k, by * (a[i] as number), k);
    for (let i = 0; i < list.length; i++)
      addScaled(out.data, (list[i] as number) * k, meets, 0, b[i] as number, k);
  }
  return out;
}

/** Takes own o V and left (right' V) from `out`. */
function takeOwnAndDrift(
  out: DenseMatrix,
  v: DenseMatrix,
  { own, left, right }: Record<'own' | 'left' | 'right', Float64Array>,
): DenseMatrix {
  const { cols: k } = v;
  const drift = new Float64Array(k);
  for (let i = 0; i < v.rows; i++) addScaled(drift, 0, v.data, i * k, right[i] as number, k);
  for (let i = 0; i < v.rows; i++) {
    addScaled(out.data, i * k, v.data, i * k, -(own[i] as number), k);
    addScaled(out.data, i * k, drift, 0, -(left[i] as number), k);
  }
  return out;
}

/** People that are worked out together. */
const BLOCK = 64;

/** The diagonal of P X' diag(weights) T, block after block of people. */
function diagonalThrough(inverse: Inverse, { lists, inputs, targets, rows }: Graded, weights: Float64Array) {
  const out = new Float64Array(rows);
  for (let first = 0; first < lists.length; first += BLOCK) {
    const block = lists.slice(first, first + BLOCK);
    const x = dense(rows, block.length);
    for (const [k, list] of block.entries())
      for (const [at, i] of list.entries()) x.data[i * x.cols + k] = inputs[first + k]?.[at] ?? 0;
    const solved = inverse.solveAll(x);
    for (const [k, list] of block.entries())
      for (const [at, i] of list.entries())
        out[i] =
          (out[i] as number) +
          (weights[first + k] as number) *
            (targets[first + k]?.[at] ?? 0) *
            (solved.data[i * x.cols + k] as number);
  }
  return out;
}

/** For how many likes an operator is learned, and how hard it is held back. */
export interface Shots {
  readonly n: number;
  readonly penalty: number;
}

/**
 * Ridge regression from `n` titles drawn at random out of all that somebody rated, to what they thought of the rest, in
 * closed form over all draws: A = offdiag(sum p2 x x') + diag(sum p1 x x) + penalty, with the content prior,
 * B = A^-1 (offdiag(sum pt x t') - c m'), where m is the mean target and c = sum p1 x.
 * Who rated much counts more, by the root. A title may not speak of itself: B is less P diag(B) / diag(P), P = A^-1;
 * what it would say is of no use, and would crowd all else out of the shared basis (.007 at ten likes).
 */
export function shotRidge(people: Graded, content: ContentPrior, { n, penalty }: Shots): Operator {
  const { inputs, targets, lists } = people;
  const { one, two, target } = chances(people, n);
  const x = (u: number, k: number) => inputs[u]?.[k] ?? 0;
  const t = (u: number, k: number) => targets[u]?.[k] ?? 0;
  const alone = Float64Array.from(one, (p, u) => p - (two[u] as number));
  const diagonal = summed(people, alone, (u, k) => x(u, k) ** 2).map((d) => d + penalty);
  const smooth = content.smoothFor(diagonal, penalty);
  const inverse = inverseOf({ diagonal, lists, values: inputs, weights: two, smooth });
  const mean = meanTarget(people);
  const c = summed(people, one, x);
  const drawn = summed(people, target, (u, k) => x(u, k) * t(u, k));
  const p = inverse.diagonal();
  const pc = solveOne(inverse, c);
  const itself = diagonalThrough(inverse, people, target).map(
    (sum, i) => sum - (drawn[i] as number) * (p[i] as number) - (pc[i] as number) * (mean[i] as number),
  );
  const own = drawn.map((value, i) => value + (itself[i] as number) / (p[i] as number));
  return {
    scores: (likes) => {
      const y = inverse.solveAll(likes);
      const out = through(people, { from: inputs, to: targets, weights: target }, y);
      return takeOwnAndDrift(out, y, { own, left: mean, right: c });
    },
    back: (v) => {
      const out = through(people, { from: targets, to: inputs, weights: target }, v);
      return inverse.solveAll(takeOwnAndDrift(out, v, { own, left: c, right: mean }));
    },
  };
}
