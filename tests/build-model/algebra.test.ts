import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backward, factorise, forward } from '../../build-model/algebra/cholesky.ts';
import { inverseOf, solveOne } from '../../build-model/algebra/diagonal-plus-gram.ts';

test('a factor times its transpose is the matrix again', () => {
  // [[4, 2], [2, 5]] = L L' with L = [[2, 0], [1, 2]].
  const a = Float64Array.of(4, 2, 2, 5);
  factorise(a, 2);
  expect([a[0], a[2], a[3]]).toEqual([2, 1, 2]);
});

test('solving undoes multiplying, beyond one block of rows', () => {
  const n = 37;
  const a = Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return i === j ? n + i : Math.cos(i + j);
  });
  const x = Float64Array.from({ length: n }, (_, i) => Math.sin(i));
  const b = x.map((_, i) => x.reduce((sum, value, j) => sum + value * (a[i * n + j] ?? 0), 0));
  factorise(a, n);
  forward(a, n, b);
  backward(a, n, b);
  for (const [i, value] of b.entries()) expect(value).toBeCloseTo(x[i] ?? 0, 10);
});

test('a matrix without a factor is refused with a sentence', () => {
  expect(() => factorise(Float64Array.of(1, 2, 2, 1), 2)).toThrow(/penalty/);
});

describe('the inverse of a diagonal plus lists', () => {
  const titles = 8;
  const lists = fc.array(fc.uniqueArray(fc.nat(titles - 1), { minLength: 1 }), {
    minLength: 1,
    maxLength: 20,
  });

  /** (D^-1 + U U')^-1 x by many small steps: x = H^-1 b solves H x = b. */
  const unsmoothed = (diagonal: Float64Array, data: Float64Array, b: Float64Array) => {
    const h = Float64Array.from({ length: titles * titles }, (_, at) => {
      const [i, j] = [Math.floor(at / titles), at % titles];
      const dot = (data[2 * i] ?? 0) * (data[2 * j] ?? 0) + (data[2 * i + 1] ?? 0) * (data[2 * j + 1] ?? 0);
      return dot + (i === j ? 1 / (diagonal[i] ?? 1) : 0);
    });
    const x = b.slice();
    factorise(h, titles);
    forward(h, titles, x);
    backward(h, titles, x);
    return x;
  };

  test.each([0, 0.4])('is one and the same by titles and by people, and undoes the matrix (%d)', (smooth) => {
    fc.assert(
      fc.property(lists, fc.nat(titles - 1), (all, at) => {
        const rows = all.map((list) => Int32Array.from(list.sort((a, b) => a - b)));
        const weights = Float64Array.from(rows, (_, u) => (u % 3) / 2);
        const diagonal = Float64Array.from({ length: titles }, (_, i) => 1 + i / 4);
        const values = rows.map((list, u) => Float64Array.from(list, (i) => 0.5 + ((i + u) % 3)));
        const data = Float64Array.from({ length: titles * 2 }, (_, i) => smooth * Math.sin(i));
        const u = { rows: titles, cols: 2, data };
        const inverse = inverseOf({
          diagonal,
          lists: rows,
          weights,
          values,
          ...(smooth ? { smooth: u } : {}),
        });
        const unit = new Float64Array(titles);
        unit[at] = 1;
        const x = solveOne(inverse, unit);
        expect(x[at]).toBeCloseTo(inverse.diagonal()[at] ?? 0, 10);
        const back = unsmoothed(diagonal, data, x);
        for (const [u, list] of rows.entries()) {
          const valueAt = (k: number) => values[u]?.[k] ?? 0;
          const meets = list.reduce((sum, i, k) => sum + valueAt(k) * (x[i] ?? 0), 0);
          for (const [k, i] of list.entries())
            back[i] = (back[i] ?? 0) + (weights[u] ?? 0) * valueAt(k) * meets;
        }
        for (const [i, value] of back.entries()) expect(value).toBeCloseTo(unit[i] ?? 0, 10);
      }),
    );
  });
});
