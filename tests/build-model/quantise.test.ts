import { describe, expect, test } from 'vitest';
import type { DenseMatrix } from '../../build-model/vectors/matrix.ts';
import { quantise } from '../../build-model/vectors/quantise.ts';
import { openVectors } from '../../src/core/model.ts';
import { mix } from '../../src/core/rng.ts';
import { exactProduct } from '../../src/core/scorer.ts';
import { topK } from '../../src/core/top-k.ts';

const ROWS = 400;
const COLS = 24;

/** Rows in clusters, directions of falling strength, one row of zeros. */
function clustered(): DenseMatrix {
  const noise = (seed: number, i: number) => mix(seed, i) / 2 ** 32 - 0.5;
  const data = new Float64Array(ROWS * COLS);
  for (let r = 1; r < ROWS; r++)
    for (let j = 0; j < COLS; j++)
      data[r * COLS + j] = (noise(r % 20, j) + 0.3 * noise(1000 + r, j)) / (1 + j / 4);
  return { rows: ROWS, cols: COLS, data };
}

const matrix = clustered();
const columns = quantise(matrix);
const vectors = openVectors({ rows: ROWS, fingerprint: 0, columns });

function product(a: number, b: number): number {
  let sum = 0;
  for (let j = 0; j < COLS; j++) sum += (matrix.data[a * COLS + j] ?? 0) * (matrix.data[b * COLS + j] ?? 0);
  return sum;
}

describe('int8 vectors', () => {
  test('keep the products of rows, and a row of zeros', () => {
    for (let a = 0; a < ROWS; a += 7)
      for (let b = 0; b < ROWS; b += 11) expect(exactProduct(vectors, a, b)).toBeCloseTo(product(a, b), 1);
    expect(exactProduct(vectors, 0, 5)).toBe(0);
  });

  test('keep the ten nearest of a row better than plain rounding does', () => {
    const peak = matrix.data.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / 127;
    const rounded = matrix.data.map((x) => Math.round(x / peak) * peak);
    const plain = (a: number, b: number) => {
      let sum = 0;
      for (let j = 0; j < COLS; j++) sum += (rounded[a * COLS + j] ?? 0) * (rounded[b * COLS + j] ?? 0);
      return sum;
    };
    const all = Array.from({ length: ROWS }, (_, r) => r);
    const kept = (of: (a: number, b: number) => number) =>
      all.slice(1).reduce((sum, a) => {
        const truth = new Set(
          topK(
            all.map((b) => product(a, b)),
            10,
          ),
        );
        return (
          sum +
          topK(
            all.map((b) => of(a, b)),
            10,
          ).filter((b) => truth.has(b)).length
        );
      }, 0);
    expect(kept((a, b) => exactProduct(vectors, a, b))).toBeGreaterThan(kept(plain));
  });

  test('share few steps, and are the same each time', () => {
    expect(columns.scale.length).toBeLessThan(24);
    expect(quantise(matrix)).toEqual(columns);
  });
});
