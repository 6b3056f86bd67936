import { describe, expect, test } from 'vitest';
import { diversify } from '../../src/core/diversity.ts';
import { forShared } from '../../src/core/likeness.ts';
import { exactProduct, plainProducts } from '../../src/core/scorer.ts';
import { likenessToAll, SIMILAR } from '../../src/core/similar.ts';
import { inventedTitles } from '../fixtures/invented-titles.ts';
import { modelOf } from '../fixtures/open-packed.ts';

const { index, vectors } = modelOf(inventedTitles(120));

describe('likeness', () => {
  test('is symmetric, and greatest to itself', () => {
    const all = Array.from({ length: 20 }, (_, row) => likenessToAll(index, row, SIMILAR));
    for (const [a, scores] of all.entries())
      for (const b of all.keys()) {
        expect(scores[b]).toBeCloseTo(all[b]?.[a] ?? Number.NaN, 6);
        expect(scores[b] ?? 0).toBeLessThanOrEqual((scores[a] ?? 0) + 1e-6);
      }
  });

  test('names every shared feature once, with values of unit blocks', () => {
    const seen: number[] = [];
    forShared(index, 0, 5, (feature, product) => {
      seen.push(feature);
      expect(product).toBeGreaterThan(0);
      expect(product).toBeLessThanOrEqual(1 + 1e-6);
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(2);
  });
});

test('the scan of all rows agrees with exact products', () => {
  const query = new Float32Array(vectors.dims);
  for (let j = 0; j < vectors.dims; j++)
    query[j] = (vectors.code[3 * vectors.dims + j] ?? 0) * (vectors.scale[3] ?? 0);
  const products = plainProducts(vectors, query, 1);
  for (let row = 0; row < vectors.rows; row++)
    expect(products[row]).toBeCloseTo(exactProduct(vectors, 3, row), 4);
});

describe('diversifying', () => {
  const candidates = Array.from({ length: 30 }, (_, row) => ({ row, score: 30 - row }));
  const sameTen = (a: number, b: number) => (Math.floor(a / 10) === Math.floor(b / 10) ? 1 : 0);

  test('with full relevance keeps the order of the scores', () => {
    expect(diversify(candidates, 5, 1, sameTen).map((c) => c.row)).toEqual([0, 1, 2, 3, 4]);
  });

  test('with less relevance reaches further', () => {
    const reach = (relevance: number) =>
      new Set(diversify(candidates, 6, relevance, sameTen).map((c) => Math.floor(c.row / 10))).size;
    expect(reach(0.3)).toBe(3);
    expect(reach(0.3)).toBeGreaterThanOrEqual(reach(0.9));
  });

  test('gives all there are when fewer are there than asked for', () => {
    expect(diversify(candidates.slice(0, 3), 12, 0.5, sameTen)).toHaveLength(3);
    expect(diversify([], 12, 0.5, sameTen)).toEqual([]);
  });
});
