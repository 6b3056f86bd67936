import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topK } from '../../src/core/top-k.ts';

test('top-k is the head of a full sort, ties to the lower row', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }), fc.nat(70), (scores, k) => {
      const sorted = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
      expect(topK(scores, k)).toEqual(sorted.slice(0, k));
    }),
    { seed: 1 },
  );
});

test('top-k passes over rows that are not allowed', () => {
  expect(topK([5, 9, 7, 8], 3, Uint8Array.of(1, 0, 1, 1))).toEqual([3, 2, 0]);
});
