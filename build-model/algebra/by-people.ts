import { addScaled, type DenseMatrix, dense } from '../vectors/matrix.ts';
import { dot, factorise, forward, solveRows } from './cholesky.ts';
import type { DiagonalPlusGram, Inverse } from './diagonal-plus-gram.ts';

/** Who has a title, numbers rising, and their entries of Z beside them. */
interface Holders {
  readonly people: Int32Array;
  readonly values: Float64Array;
}

/** Z = W^1/2 X, people x titles, as lists, and Z' as holders. */
interface People {
  readonly lists: readonly Int32Array[];
  readonly rooted: readonly Float64Array[];
  readonly holders: readonly Holders[];
}

/** H = D^-1 + U U'. */
interface Base {
  readonly diagonal: Float64Array;
  readonly smooth: DenseMatrix;
}

function peopleOf({ diagonal, lists, weights, values }: DiagonalPlusGram): People {
  const rooted = lists.map((list, u) => {
    const root = Math.sqrt(weights[u] ?? 0);
    return Float64Array.from(list, (_, k) => root * (values?.[u]?.[k] ?? 1));
  });
  const people: number[][] = Array.from(diagonal, () => []);
  const beside: number[][] = Array.from(diagonal, () => []);
  for (const [u, list] of lists.entries())
    for (const [k, i] of list.entries()) {
      people[i]?.push(u);
      beside[i]?.push(rooted[u]?.[k] ?? 0);
    }
  const holders = people.map((one, i) => ({
    people: Int32Array.from(one),
    values: Float64Array.from(beside[i] ?? []),
  }));
  return { lists, rooted, holders };
}

/** Z B: people x k. */
function gathered({ lists, rooted }: People, b: DenseMatrix): DenseMatrix {
  const out = dense(lists.length, b.cols);
  for (const [u, list] of lists.entries()) {
    const beside = rooted[u] as Float64Array;
    for (let i = 0; i < list.length; i++)
      addScaled(out.data, u * b.cols, b.data, (list[i] as number) * b.cols, beside[i] as number, b.cols);
  }
  return out;
}

/** Z' Y: titles x k. */
function scattered({ lists, rooted }: People, y: DenseMatrix, rows: number): DenseMatrix {
  const out = dense(rows, y.cols);
  for (const [u, list] of lists.entries()) {
    const beside = rooted[u] as Float64Array;
    for (let i = 0; i < list.length; i++)
      addScaled(out.data, (list[i] as number) * y.cols, y.data, u * y.cols, beside[i] as number, y.cols);
  }
  return out;
}

/** H B = D^-1 B + U (U' B). */
function based({ diagonal, smooth }: Base, b: DenseMatrix): DenseMatrix {
  const { cols: k } = b;
  const out = dense(b.rows, k);
  const t = dense(smooth.cols, k);
  for (let i = 0; i < b.rows; i++) {
    addScaled(out.data, i * k, b.data, i * k, 1 / (diagonal[i] as number), k);
    for (let j = 0; j < smooth.cols; j++)
      addScaled(t.data, j * k, b.data, i * k, smooth.data[i * smooth.cols + j] as number, k);
  }
  for (let i = 0; i < b.rows; i++)
    for (let j = 0; j < smooth.cols; j++)
      addScaled(out.data, i * k, t.data, j * k, smooth.data[i * smooth.cols + j] as number, k);
  return out;
}

/** Lower half of I + Z H Z', people x people; `f` is Z U. */
function overlaps({ holders }: People, { diagonal }: Base, f: DenseMatrix): Float64Array {
  const m = f.rows;
  const s = new Float64Array(m * m);
  for (let u = 0; u < m; u++) {
    for (let v = 0; v <= u; v++) s[u * m + v] = dot(f.data, u * f.cols, f.data, v * f.cols, f.cols);
    s[u * m + u] = (s[u * m + u] as number) + 1;
  }
  for (const [i, { people, values }] of holders.entries())
    for (let k = 0; k < people.length; k++) {
      const by = (values[k] as number) / (diagonal[i] as number);
      const row = (people[k] as number) * m;
      for (let l = 0; l <= k; l++) {
        const at = row + (people[l] as number);
        s[at] = (s[at] as number) + by * (values[l] as number);
      }
    }
  return s;
}

/** The inverse's diagonal: H less H Z' S^-1 Z H, where `s` is S's factor and `f` Z U. */
function diagonalOf({ holders }: People, { diagonal, smooth }: Base, s: Float64Array, f: DenseMatrix) {
  const m = f.rows;
  const { cols, data } = smooth;
  const v = new Float64Array(m);
  return Float64Array.from(holders, ({ people, values }, i) => {
    const by = 1 / (diagonal[i] as number);
    for (let u = 0; u < m; u++) v[u] = dot(f.data, u * cols, data, i * cols, cols);
    for (const [k, u] of people.entries()) v[u] = (v[u] as number) + by * (values[k] as number);
    forward(s, m, v, cols > 0 ? 0 : (people[0] ?? m));
    return by + dot(data, i * cols, data, i * cols, cols) - dot(v, 0, v, 0, m);
  });
}

/** The inverse by people: m x m, for more titles than people. Source: Woodbury's identity. */
export function byPeople(matrix: DiagonalPlusGram): Inverse {
  const { diagonal } = matrix;
  const base: Base = { diagonal, smooth: matrix.smooth ?? dense(diagonal.length, 0) };
  const people = peopleOf(matrix);
  const f = gathered(people, base.smooth);
  const s = overlaps(people, base, f);
  factorise(s, f.rows);
  return {
    solveAll: (b) => {
      const x = based(base, b);
      const y = gathered(people, x);
      solveRows(s, y);
      const back = based(base, scattered(people, y, b.rows));
      for (let i = 0; i < x.data.length; i++) x.data[i] = (x.data[i] as number) - (back.data[i] as number);
      return x;
    },
    diagonal: () => diagonalOf(people, base, s, f),
  };
}
