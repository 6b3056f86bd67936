import { describe, expect, test } from 'vitest';
import type { SparseMatrix } from '../../build-model/vectors/matrix.ts';
import { truncatedSvd } from '../../build-model/vectors/truncated-svd.ts';

/** A matrix of known rank: row r is the sum of `rank` patterns with weights of its own. */
function lowRank(rows: number, cols: number, rank: number): SparseMatrix {
  const value = (r: number, c: number) => {
    let sum = 0;
    for (let k = 0; k < rank; k++) sum += Math.sin(r * (k + 1) + k) * Math.cos(c * (k + 2)) * (rank - k);
    return sum;
  };
  const starts = Uint32Array.from({ length: rows + 1 }, (_, r) => r * cols);
  const columns = Uint32Array.from({ length: rows * cols }, (_, i) => i % cols);
  const values = Float32Array.from({ length: rows * cols }, (_, i) => value(Math.floor(i / cols), i % cols));
  return { rows, cols, starts, columns, values };
}

describe('truncated SVD', () => {
  const a = lowRank(60, 40, 4);
  const product = (r: number, s: number) => {
    let sum = 0;
    for (let c = 0; c < a.cols; c++) sum += (a.values[r * a.cols + c] ?? 0) * (a.values[s * a.cols + c] ?? 0);
    return sum;
  };

  test('keeps every product of rows when it keeps every direction', () => {
    const { scores } = truncatedSvd(a, 6, 1);
    for (const [r, s] of [
      [0, 0],
      [3, 17],
      [59, 20],
    ] as const) {
      let sum = 0;
      for (let j = 0; j < 6; j++) sum += (scores.data[r * 6 + j] ?? 0) * (scores.data[s * 6 + j] ?? 0);
      expect(sum).toBeCloseTo(product(r, s), 6);
    }
  });

  test('orders directions by strength and leaves those that are not there at zero', () => {
    const { sigma } = truncatedSvd(a, 6, 1);
    for (let j = 1; j < 6; j++) expect(sigma[j] ?? 0).toBeLessThanOrEqual((sigma[j - 1] ?? 0) + 1e-9);
    expect(sigma[3]).toBeGreaterThan(1e-3);
    expect(sigma[4]).toBeLessThan(1e-3);
  });

  test('gives the same answer for the same seed, and the same directions for another', () => {
    const one = truncatedSvd(a, 4, 1);
    expect(truncatedSvd(a, 4, 1)).toEqual(one);
    const other = truncatedSvd(a, 4, 2);
    for (const [i, x] of one.scores.data.entries()) expect(other.scores.data[i]).toBeCloseTo(x, 5);
  });

  test('takes a catalogue smaller than the dimensions asked for', () => {
    const { scores } = truncatedSvd(lowRank(5, 3, 2), 16, 1);
    expect(scores.cols).toBe(16);
    expect(scores.data.every(Number.isFinite)).toBe(true);
  });
});
