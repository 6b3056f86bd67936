import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coverageAt,
  diversityAt,
  meanOf,
  ndcgAt,
  noveltyAt,
  pairedDifference,
  precisionAt,
  recallAt,
} from '../../../build-model/evaluate/metrics.ts';

const held = (...items: number[]) => new Set(items);
const lists = fc.uniqueArray(fc.nat(40), { maxLength: 30 });

describe('recall', () => {
  test('counts what is found out of what could be', () => {
    expect(recallAt([5, 1, 2, 9], held(1, 9, 7), 2)).toBe(1 / 2);
    expect(recallAt([5, 1, 2, 9], held(1, 9, 7), 4)).toBe(2 / 3);
  });

  test('a perfect list has 1, however many are held out', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 20 }), (list, k) => {
        fc.pre(list.length > 0);
        expect(recallAt(list, new Set(list), k)).toBeCloseTo(1, 12);
        expect(ndcgAt(list, new Set(list), k)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('nDCG', () => {
  test('a find at the second place counts 1 / log2(3)', () => {
    expect(ndcgAt([4, 1], held(1), 10)).toBeCloseTo(1 / Math.log2(3), 12);
  });

  test('is out of what a perfect list would have', () => {
    const ideal = 1 + 1 / Math.log2(3);
    expect(ndcgAt([1, 4, 2], held(1, 2), 3)).toBeCloseTo((1 + 1 / 2) / ideal, 12);
  });

  test('never falls when a find moves one place up', () => {
    fc.assert(
      fc.property(lists, fc.nat(40), (list, wanted) => {
        const at = list.indexOf(wanted);
        fc.pre(at > 0);
        const better = [...list];
        [better[at - 1], better[at]] = [wanted, list[at - 1] as number];
        expect(ndcgAt(better, held(wanted), 30)).toBeGreaterThan(ndcgAt(list, held(wanted), 30));
      }),
    );
  });

  test('stays between 0 and 1', () => {
    fc.assert(
      fc.property(lists, lists, (list, wanted) => {
        const value = ndcgAt(list, new Set(wanted), 10);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

test('precision counts a short list as missing what it lacks', () => {
  expect(precisionAt([1, 2], held(1, 2, 3), 10)).toBe(0.2);
});

test('coverage counts each title once over all lists', () => {
  expect(
    coverageAt(
      [
        [1, 2, 3],
        [2, 1, 4],
      ],
      10,
      2,
    ),
  ).toBe(0.2);
});

test('novelty is the mean of the bits of surprise', () => {
  // Half of eight people like title 0, one of eight title 1; nobody likes title 2, which counts as one.
  expect(noveltyAt([0, 1, 2], [4, 1, 0], 8, 3)).toBeCloseTo((1 + 3 + 3) / 3, 12);
});

test('diversity is 1 less the mean likeness of all pairs', () => {
  const alike = (a: number, b: number) => (a + b === 3 ? 1 : 0.5);
  expect(diversityAt([0, 1, 2], alike, 3)).toBeCloseTo(1 - (0.5 + 0.5 + 1) / 3, 12);
  expect(diversityAt([0], alike, 3)).toBe(0);
});

test('the standard error is the root of variance over number', () => {
  // Variance of 1, 2, 3, 4 is 5/3.
  const { mean, error } = meanOf([1, 2, 3, 4]);
  expect(mean).toBe(2.5);
  expect(error).toBeCloseTo(Math.sqrt(5 / 3 / 4), 12);
});

test('a paired difference turns round with its sides, and has no error where all differ alike', () => {
  const a = [0.5, 0.25, 1];
  const b = [0.25, 0, 0.75];
  expect(pairedDifference(a, b)).toEqual({ mean: 0.25, error: 0 });
  expect(pairedDifference(b, a).mean).toBe(-pairedDifference(a, b).mean);
});
