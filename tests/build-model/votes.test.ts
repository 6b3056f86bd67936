import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packVotes } from '../../build-model/pack/pack-votes.ts';
import { withPrior } from '../../build-model/votes/prior.ts';
import { weigh } from '../../build-model/votes/weigh.ts';
import { weightedRatings } from '../../build-model/votes/weighted-rating.ts';
import type { Votes } from '../../src/catalogue/title.ts';
import { cinemaTitles } from './cinema.ts';

const anyVotes = fc.record({
  count: fc.integer({ min: 1, max: 1e6 }),
  mean: fc.double({ min: 0, max: 10, noNaN: true }),
});
const lists = fc.array(fc.option(anyVotes, { nil: undefined }), { minLength: 1, maxLength: 40 });
const percentile = fc.double({ min: 0, max: 100, noNaN: true });

describe('a weighted rating', () => {
  test('lies between its own mean and the mean of all', () => {
    fc.assert(
      fc.property(lists, percentile, (list, p) => {
        const { of, meanOfAll } = weightedRatings(list, p);
        for (const [i, v] of list.entries()) {
          if (!v) expect(of[i]).toBeNull();
          else {
            const own = v.mean;
            expect(of[i]).toBeGreaterThanOrEqual(Math.min(own, meanOfAll) - 1e-9);
            expect(of[i]).toBeLessThanOrEqual(Math.max(own, meanOfAll) + 1e-9);
          }
        }
      }),
      { seed: 1 },
    );
  });

  test('is the formula by hand: two titles, trust from the larger count on', () => {
    // C = (8 + 6) / 2 = 7, m = 100: (100 x 8 + 100 x 7) / 200 and (10 x 6 + 100 x 7) / 110.
    const found = weightedRatings(
      [
        { count: 100, mean: 8 },
        { count: 10, mean: 6 },
      ],
      100,
    );
    expect(found).toMatchObject({ meanOfAll: 7, votesToTrust: 100 });
    expect(found.of[0]).toBeCloseTo(7.5);
    expect(found.of[1]).toBeCloseTo(760 / 110);
  });

  test('of a perfect mark by one person is not the best of all', () => {
    const list: Votes[] = [
      { count: 1, mean: 10 },
      ...Array.from({ length: 50 }, (_, i) => ({ count: 100 + i, mean: 6 + i / 25 })),
    ];
    const { of } = weightedRatings(list, 96);
    expect(of[0]).toBeLessThan(of.at(-1) ?? 0);
  });

  test('needs a percentile from 0 to 100', () => {
    expect(() => weightedRatings([], 101)).toThrow(expect.objectContaining({ name: 'BadRequest' }));
  });
});

describe('the prior from votes', () => {
  const [one] = cinemaTitles();
  const withVotes = (...list: (Votes | undefined)[]) =>
    list.flatMap((v) => (one ? [{ ...one, prominence: null, ...(v && { votes: v }) }] : []));
  const priors = (...list: (Votes | undefined)[]) =>
    withPrior(withVotes(...list), weightedRatings(list, 50)).map((t) => t.prominence);

  test('puts the known and good first, the known or the good after it, the unknown last', () => {
    const [both, known, good, neither, silent] = priors(
      { count: 50_000, mean: 8.5 },
      { count: 50_000, mean: 4 },
      { count: 300, mean: 8.5 },
      { count: 3, mean: 4 },
      undefined,
    );
    expect(both).toBe(10);
    for (const less of [known, good]) {
      expect(both).toBeGreaterThan(less ?? 10);
      expect(less).toBeGreaterThan(neither ?? 10);
    }
    expect(silent).toBeNull();
  });

  test('never rises above 10 or falls below 1', () => {
    fc.assert(
      fc.property(lists, (list) => {
        for (const p of priors(...list)) if (p !== null) expect(p >= 1 && p <= 10).toBe(true);
      }),
      { seed: 1 },
    );
  });

  test('leaves a prominence that the source gives', () => {
    const [title] = withVotes({ count: 9, mean: 9 });
    const told = title ? [{ ...title, prominence: 3 }] : [];
    expect(weigh(told, null, 96).titles[0]?.prominence).toBe(3);
  });
});

test('a votes shard holds hundredths, and is left out where nobody voted', () => {
  const titles = cinemaTitles();
  expect(packVotes(titles, weigh(titles, null, 96).weighted)).toBeNull();
  const voted = titles.map((t, i) => (i === 0 ? { ...t, votes: { count: 7, mean: 8.25 } } : t));
  const columns = packVotes(voted, weigh(voted, null, 96).weighted);
  expect([columns?.count[0], columns?.mean[0], columns?.weighted[0]]).toEqual([7, 825, 825]);
  expect([columns?.count[1], columns?.mean[1], columns?.weighted[1]]).toEqual([0, 0, 0]);
});
