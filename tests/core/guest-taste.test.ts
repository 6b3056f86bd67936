import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBloom, mayHold } from '../../src/core/bloom.ts';
import {
  guestScores,
  makeGuestTaste,
  packGuestTaste,
  profileVector,
  unpackGuestTaste,
} from '../../src/core/guest-taste.ts';
import { makeProfile, profileQueries } from '../../src/core/profile.ts';
import { plainProducts } from '../../src/core/scorer.ts';
import { modelOf } from '../fixtures/open-packed.ts';
import { inventedTitles } from '../fixtures/small-model.ts';

const CATALOGUE = '0123456789abcdef';
const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 128 });
const texts = fc.uniqueArray(fc.string(), { maxLength: 60 });

describe('a bloom filter', () => {
  test('finds all that was put in', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 64 }), (list, bytes) => {
        const bloom = makeBloom(list, bytes);
        for (const text of list) expect(mayHold(bloom, text)).toBe(true);
      }),
    );
  });

  test('takes about one in twenty others for its own, at six bits each', () => {
    const names = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}:${i}`);
    const bloom = makeBloom(names('in', 130), 102);
    const wrong = names('out', 10_000).filter((name) => mayHold(bloom, name)).length;
    expect(wrong / 10_000).toBeLessThan(0.08);
  });

  test('of nothing holds nothing', () => {
    expect(mayHold(makeBloom([], 0), 'x')).toBe(false);
  });
});

describe('a taste to be given away', () => {
  test('reads back as it was sent, and fits into 250 characters', () => {
    fc.assert(
      fc.property(vector, texts, (numbers, judged) => {
        const taste = makeGuestTaste(Float64Array.from(numbers), judged, CATALOGUE);
        const bytes = packGuestTaste(taste);
        expect(unpackGuestTaste(bytes)).toEqual(taste);
        expect(Math.ceil((bytes.length * 4) / 3)).toBeLessThanOrEqual(250);
      }),
    );
  });

  test('whatever the bytes, reading answers or refuses', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const taste = unpackGuestTaste(bytes);
        if (taste) expect(packGuestTaste(taste)).toEqual(bytes);
      }),
    );
  });

  test('scores rows as the likes that it was made of, to a hundredth of the best', () => {
    const { vectors } = modelOf(inventedTitles(80));
    const profile = makeProfile(
      vectors,
      [2, 5, 9].map((row) => ({ row, ageDays: 0 })),
      [],
    );
    const sum = profileVector(vectors, profile);
    const scores = guestScores(vectors, makeGuestTaste(sum, [], CATALOGUE));
    const { queries, count } = profileQueries(vectors, profile);
    const products = plainProducts(vectors, queries, count);
    const wanted = Array.from(scores, (_, row) =>
      profile.interests.reduce(
        (s, i, q) => s + ((i.weight / profile.weight) * (products[q * vectors.rows + row] ?? 0)) / i.unit,
        0,
      ),
    );
    const best = Math.max(...wanted);
    for (const [row, score] of scores.entries())
      expect(Math.abs(score - (wanted[row] ?? 0))).toBeLessThan(best / 100);
  });
});
