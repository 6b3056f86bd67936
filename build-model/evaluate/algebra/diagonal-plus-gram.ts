import { backward, factorise, forward } from './cholesky.ts';

/** The matrix D + sum over people of weight x x', where x is 1 at a person's titles: what every closed form here inverts. */
export interface DiagonalPlusGram {
  /** Length: titles. All positive. */
  readonly diagonal: Float64Array;
  readonly lists: readonly Int32Array[];
  /** One a list, 0 or more. */
  readonly weights: Float64Array;
}

/** Its inverse, applied. */
export interface Inverse {
  /** The inverse times `b`; `b` stays as it is. */
  solve(b: Float64Array): Float64Array;
  /** The inverse's diagonal. */
  diagonal(): Float64Array;
}

/** By titles: n x n, for more people than titles. */
function byTitles({ diagonal, lists, weights }: DiagonalPlusGram): Inverse {
  const n = diagonal.length;
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++) a[i * n + i] = diagonal[i] as number;
  for (const [u, list] of lists.entries()) {
    const w = weights[u] ?? 0;
    for (const i of list) for (const j of list) a[i * n + j] = (a[i * n + j] as number) + w;
  }
  factorise(a, n);
  return {
    solve: (b) => {
      const x = b.slice();
      forward(a, n, x);
      backward(a, n, x);
      return x;
    },
    diagonal: () => {
      const out = new Float64Array(n);
      const column = new Float64Array(n);
      for (let i = 0; i < n; i++) {
        column.fill(0);
        column[i] = 1;
        forward(a, n, column, i);
        let sum = 0;
        for (let k = i; k < n; k++) sum += (column[k] as number) ** 2;
        out[i] = sum;
      }
      return out;
    },
  };
}

/** The lists turned round: for each title, the numbers of the people who have it. */
function peopleOf(titles: number, lists: readonly Int32Array[]): Int32Array[] {
  const out: number[][] = Array.from({ length: titles }, () => []);
  for (const [u, list] of lists.entries()) for (const i of list) out[i]?.push(u);
  return out.map((people) => Int32Array.from(people));
}

/** I + W^1/2 X D^-1 X' W^1/2, people x people. */
function overlaps(diagonal: Float64Array, holders: readonly Int32Array[], roots: Float64Array): Float64Array {
  const m = roots.length;
  const s = new Float64Array(m * m);
  for (let u = 0; u < m; u++) s[u * m + u] = 1;
  for (const [i, people] of holders.entries()) {
    const by = 1 / (diagonal[i] as number);
    for (const u of people)
      for (const v of people) {
        if (v > u) break;
        s[u * m + v] = (s[u * m + v] as number) + by * (roots[u] as number) * (roots[v] as number);
      }
  }
  return s;
}

/** By people: m x m, for more titles than people. Source: Woodbury's identity. */
function byPeople({ diagonal, lists, weights }: DiagonalPlusGram): Inverse {
  const n = diagonal.length;
  const m = lists.length;
  const roots = Float64Array.from(weights, Math.sqrt);
  const holders = peopleOf(n, lists);
  const s = overlaps(diagonal, holders, roots);
  factorise(s, m);
  const solve = (b: Float64Array) => {
    const x = Float64Array.from(b, (value, i) => value / (diagonal[i] as number));
    const y = new Float64Array(m);
    for (const [u, list] of lists.entries()) {
      let sum = 0;
      for (const i of list) sum += x[i] as number;
      y[u] = sum * (roots[u] as number);
    }
    forward(s, m, y);
    backward(s, m, y);
    for (const [u, list] of lists.entries()) {
      const by = (y[u] as number) * (roots[u] as number);
      for (const i of list) x[i] = (x[i] as number) - by / (diagonal[i] as number);
    }
    return x;
  };
  const inverseDiagonal = () => {
    const v = new Float64Array(m);
    return Float64Array.from(holders, (people, i) => {
      v.fill(0);
      for (const u of people) v[u] = roots[u] as number;
      forward(s, m, v, people[0] ?? m);
      let sum = 0;
      for (const x of v) sum += x * x;
      const by = 1 / (diagonal[i] as number);
      return by - by * by * sum;
    });
  };
  return { solve, diagonal: inverseDiagonal };
}

/** Prepares the inverse, on the smaller side: titles or people. */
export function inverseOf(matrix: DiagonalPlusGram): Inverse {
  return matrix.lists.length < matrix.diagonal.length ? byPeople(matrix) : byTitles(matrix);
}
