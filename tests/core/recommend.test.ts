import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMood } from '../../src/core/mood.ts';
import { PICKS, type RecommendRequest, recommend } from '../../src/core/recommend.ts';
import { mix } from '../../src/core/rng.ts';
import { plainScorer, type Scorer } from '../../src/core/scorer.ts';
import { inventedTitles } from '../fixtures/invented-titles.ts';
import { modelOf } from '../fixtures/open-packed.ts';

const titles = inventedTitles(300);
const model = modelOf(titles);
const scorer = plainScorer(model.vectors);
const everything = () => new Uint8Array(titles.length).fill(1);
const request = (over: Partial<RecommendRequest> = {}): RecommendRequest => ({
  seed: 1,
  allowed: everything(),
  likes: [],
  dislikes: [],
  shown: new Set(),
  adventure: 0.3,
  mood: null,
  ...over,
});
const likes = (...rows: number[]) => rows.map((row) => ({ row, ageDays: 0 }));
const rowsOf = (result: Awaited<ReturnType<typeof recommend>>) => result.picks.map((p) => p.row);

/** A device whose products are off by a little, as half-float GPUs are. */
const noisy: Scorer = {
  name: 'webgl',
  products: async (queries, count) => {
    const exact = await scorer.products(queries, count);
    return exact.map((x, i) => x * (1 + (mix(7, i) / 2 ** 32 - 0.5) * 4e-4));
  },
  dispose: () => {},
};

describe('a spin', () => {
  test('gives nine different picks out of twelve different sectors', async () => {
    const result = await recommend(model, scorer, request());
    expect(new Set(rowsOf(result)).size).toBe(PICKS);
    expect(new Set(result.wheel.map((s) => s.row)).size).toBe(12);
    for (const row of rowsOf(result)) expect(result.wheel.map((s) => s.row)).toContain(row);
  });

  test('is the same for the same request, on every seed and on a device that rounds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 0xffffffff }),
        fc.uniqueArray(fc.nat(299), { maxLength: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (seed, liked, adventure) => {
          const asked = request({ seed, likes: likes(...liked), adventure });
          const first = await recommend(model, scorer, asked);
          expect(await recommend(model, scorer, asked)).toEqual(first);
          expect(await recommend(model, noisy, asked)).toEqual(first);
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  test('never shows a row that is not allowed', async () => {
    const allowed = everything().map((_, row) => (row % 5 === 2 ? 1 : 0));
    const result = await recommend(model, scorer, request({ allowed }));
    for (const { row } of result.wheel) expect(row % 5).toBe(2);
  });

  test('repeats no title until the pool is spent, and then says so', async () => {
    const allowed = everything().fill(0, 30);
    const shown = new Set<number>();
    for (let spin = 0; spin < 3; spin++) {
      const result = await recommend(model, scorer, request({ seed: spin, allowed, shown }));
      expect(result.poolSpent).toBe(false);
      for (const row of rowsOf(result)) {
        expect(shown.has(row)).toBe(false);
        shown.add(row);
      }
    }
    expect((await recommend(model, scorer, request({ allowed, shown }))).poolSpent).toBe(true);
  });

  test('with nothing allowed has no pick and no sector', async () => {
    const result = await recommend(model, scorer, request({ allowed: everything().fill(0) }));
    expect(result).toMatchObject({ wheel: [], picks: [], poolSpent: false });
  });

  test('with fewer titles than sectors shows them all', async () => {
    const result = await recommend(model, scorer, request({ allowed: everything().fill(0, 4) }));
    expect(rowsOf(result).sort((a, b) => a - b)).toEqual([0, 1, 2, 3]);
  });
});

describe('taste', () => {
  const ofKind = (rows: readonly number[], kind: number) => rows.filter((row) => row % 5 === kind).length;

  test('turns the picks toward what was liked', async () => {
    const before = rowsOf(await recommend(model, scorer, request()));
    const after = rowsOf(await recommend(model, scorer, request({ likes: likes(0, 5, 10) })));
    expect(ofKind(after, 0)).toBeGreaterThan(ofKind(before, 0));
    expect(ofKind(after, 0)).toBeGreaterThan(PICKS / 2);
  });

  test('keeps two interests apart: both are served', async () => {
    const after = rowsOf(await recommend(model, scorer, request({ likes: likes(1, 4, 6, 9) })));
    expect(ofKind(after, 1)).toBeGreaterThan(0);
    expect(ofKind(after, 4)).toBeGreaterThan(0);
  });

  test('leans away from what was not liked', async () => {
    const count = async (dislikes: number[]) => {
      let n = 0;
      for (let seed = 0; seed < 10; seed++)
        n += ofKind(
          rowsOf(await recommend(model, scorer, request({ seed, likes: likes(0, 1), dislikes }))),
          1,
        );
      return n;
    };
    expect(await count([6, 11, 16])).toBeLessThan(await count([]));
  });
});

describe('a reason', () => {
  test("is made of parts that sum to the pick's score, jitter aside", async () => {
    const result = await recommend(
      model,
      scorer,
      request({ likes: likes(0, 7, 13), dislikes: [4], mood: readMood(model, 'ghost village') }),
    );
    for (const pick of result.picks) {
      const sum = pick.parts.reduce((total, part) => total + part.amount, 0);
      expect(Math.abs(pick.score - sum)).toBeLessThan(0.021);
    }
  });

  test('no longer names a like that was taken back', async () => {
    const named = async (...rows: number[]) => {
      const result = await recommend(model, scorer, request({ likes: likes(...rows) }));
      return result.picks.flatMap((p) =>
        p.parts.filter((part) => part.kind === 'like').map((part) => part.row),
      );
    };
    expect(await named(0, 5)).toContain(5);
    expect(await named(0)).not.toContain(5);
  });

  test('says where the pick meets the like', async () => {
    const result = await recommend(model, scorer, request({ likes: likes(0, 5, 10) }));
    const heist = result.picks.find((p) => p.row % 5 === 0);
    expect(heist?.meets).toContain('heist');
  });

  test('without likes says what the pick stands for', async () => {
    const [pick] = (await recommend(model, scorer, request())).picks;
    expect(pick?.meets.length).toBeGreaterThan(0);
  });
});

describe('a mood', () => {
  test('leads the picks and is answered in its own words', async () => {
    const result = await recommend(model, scorer, request({ mood: readMood(model, 'Japanese ghosts') }));
    for (const row of rowsOf(result)) expect(row % 5).toBe(2);
    expect(result.understood).toEqual(['japanese', 'ghosts']);
    expect(result.picks[0]?.meets).toContain('ghosts');
  });

  test('that means nothing to the catalogue leaves the spin as it was', async () => {
    const plain = await recommend(model, scorer, request());
    const odd = await recommend(model, scorer, request({ mood: readMood(model, 'xyzzy qwfp') }));
    expect(odd).toEqual(plain);
  });
});

describe('adventure', () => {
  test('lowers how widely known the picks are, step by step', async () => {
    const known: number[] = [];
    for (const adventure of [0, 0.5, 1]) {
      let sum = 0;
      for (let seed = 0; seed < 20; seed++)
        for (const row of rowsOf(await recommend(model, scorer, request({ seed, adventure }))))
          sum += model.titles.prominence[row] ?? 0;
      known.push(sum);
    }
    expect(known[0]).toBeGreaterThan(known[1] ?? 0);
    expect(known[1]).toBeGreaterThan(known[2] ?? 0);
  });
});

test('a spin asks the scorer once, for the best and for finds', async () => {
  let asked = 0;
  const counting = {
    ...scorer,
    products: (queries: Float32Array, count: number) => {
      asked += 1;
      return scorer.products(queries, count);
    },
  };
  const wish = request({ likes: likes(0, 7), mood: readMood(model, 'ghost village') });
  expect(await recommend(model, counting, wish)).toEqual(await recommend(model, scorer, wish));
  expect(asked).toBe(1);
});
