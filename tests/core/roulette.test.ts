import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mix, seededRng } from '../../src/core/rng.ts';
import { drawOrder, wheelWeights } from '../../src/core/roulette.ts';

describe('wheel weights', () => {
  test('are whole, positive and fall with rank at every adventure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, adventure) => {
          const weights = wheelWeights(n, adventure);
          expect(weights).toHaveLength(n);
          for (const [i, w] of weights.entries()) {
            expect(Number.isInteger(w) && w > 0).toBe(true);
            expect(w).toBeLessThanOrEqual(weights[i - 1] ?? w);
          }
        },
      ),
      { seed: 1 },
    );
  });

  test('are all equal when wild', () => {
    expect(new Set(wheelWeights(12, 1)).size).toBe(1);
  });
});

describe('drawing', () => {
  test('gives different indices, never one of weight zero', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { maxLength: 30 }),
        fc.nat(40),
        fc.integer(),
        (weights, count, seed) => {
          const drawn = drawOrder(weights, count, seededRng(seed));
          expect(new Set(drawn).size).toBe(drawn.length);
          expect(drawn.length).toBe(Math.min(count, weights.filter((w) => w > 0).length));
          for (const i of drawn) expect(weights[i]).toBeGreaterThan(0);
        },
      ),
      { seed: 1 },
    );
  });

  test('draws first in proportion to the weights', () => {
    const rng = seededRng(42);
    const draws = 8000;
    let heavy = 0;
    for (let i = 0; i < draws; i++) heavy += drawOrder([3, 1], 1, rng)[0] === 0 ? 1 : 0;
    // Binomial, p = 3/4: one standard deviation is 0.0048; six of them.
    expect(Math.abs(heavy / draws - 0.75)).toBeLessThan(0.03);
  });

  test('the seeded stream is frozen: links must give the same spin for ever', () => {
    const rng = seededRng(20260101);
    expect(Array.from({ length: 6 }, () => rng.below(1000))).toMatchInlineSnapshot(`
      [
        194,
        148,
        684,
        162,
        499,
        201,
      ]
    `);
    expect([mix(1, 0), mix(1, 1), mix(2, 0)]).toMatchInlineSnapshot(`
      [
        2980047484,
        232174035,
        2117216093,
      ]
    `);
  });
});
