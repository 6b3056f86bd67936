import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLearned } from '../../src/core/learned.ts';
import { exactScore, rank, readWishes, type ScorePart } from '../../src/core/rank.ts';
import { recommend } from '../../src/core/recommend.ts';
import { mix } from '../../src/core/rng.ts';
import { plainScorer } from '../../src/core/scorer.ts';
import { writeShard } from '../../src/format/write-shard.ts';
import { inventedTitles } from '../fixtures/invented-titles.ts';
import { modelOf } from '../fixtures/open-packed.ts';
import { peopleOfKinds } from '../fixtures/people-of-kinds.ts';

const ROWS = 240;
const titles = inventedTitles(ROWS);
const model = modelOf(titles, 16, peopleOfKinds(90, ROWS));
const scorer = plainScorer(model.vectors);
const liked = (...rows: number[]) => rows.map((row) => ({ row, ageDays: 0 }));
const wishes = (rows: readonly number[], adventure = 0) => ({
  seed: 1,
  likes: liked(...rows),
  dislikes: [],
  adventure,
  mood: null,
});
const asked = (rows: readonly number[], adventure = 0, seed = 1) => ({
  ...wishes(rows, adventure),
  seed,
  allowed: new Uint8Array(ROWS).fill(1).map((_, row) => (rows.includes(row) ? 0 : 1)),
  shown: new Set<number>(),
});
const some = fc.uniqueArray(fc.nat(ROWS - 1), { minLength: 1, maxLength: 24 });

/** The score of a row and its parts. */
function told(rows: readonly number[], row: number, adventure = 0) {
  const parts: ScorePart[] = [];
  const score = exactScore(readWishes(model, wishes(rows, adventure)), row, (part) => parts.push(part));
  return { score, parts };
}

/** Milliseconds: hundreds of spins take a second or two, longer on a busy machine. */
const UNHURRIED = 30_000;

describe('a catalogue that learned from ratings', () => {
  test('ranks what people of the same taste like first', async () => {
    const likes = [0, 30, 60];
    const ranked = await rank(readWishes(model, wishes(likes)), scorer, { ...asked(likes), n: 20 });
    expect(ranked.filter(({ row }) => row % 3 === 0).length).toBeGreaterThanOrEqual(18);
  });

  test('has a score that is the sum of its parts, for any likes, title and adventure', () => {
    fc.assert(
      fc.property(
        some,
        fc.nat(ROWS - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, row, adventure) => {
          const { score, parts } = told(rows, row, adventure);
          expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBeCloseTo(score, 9);
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  test('tells one part a like, and none of a like that was taken back', async () => {
    const { picks } = await recommend(model, scorer, asked([0, 3, 31]));
    for (const { parts, score } of picks) {
      const ofLikes = parts.flatMap(({ kind, row }) => (kind === 'like' ? [row] : []));
      expect(new Set(ofLikes)).toEqual(new Set([0, 3, 31]));
      expect(ofLikes).toHaveLength(3);
      expect(parts.filter(({ kind }) => kind === 'known')).toHaveLength(1);
      expect(Math.abs(parts.reduce((sum, part) => sum + part.amount, 0) - score)).toBeLessThan(0.021);
    }
    const back = await recommend(model, scorer, asked([0, 31]));
    for (const { parts } of back.picks) expect(parts.some(({ row }) => row === 3)).toBe(false);
  });

  test('gives a title less without the like that spoke for it', () => {
    const { parts } = told([0, 3, 31], 6);
    const strongest = parts.filter((p) => p.kind === 'like').sort((a, b) => b.amount - a.amount)[0];
    const rest = [0, 3, 31].filter((row) => row !== strongest?.row);
    const from = (rows: readonly number[]) =>
      told(rows, 6).parts.reduce((sum, p) => sum + (p.kind === 'like' ? p.amount : 0), 0);
    expect(strongest?.amount).toBeGreaterThan(0);
    expect(from(rest)).toBeLessThan(from([0, 3, 31]));
  });

  test('gives the same picks on a device that rounds', async () => {
    const noisy = {
      ...scorer,
      products: async (queries: Float32Array, count: number) => {
        const exact = await scorer.products(queries, count);
        return exact.map((x, i) => x * (1 + (mix(7, i) / 2 ** 32 - 0.5) * 4e-4));
      },
    };
    await fc.assert(
      fc.asyncProperty(some, fc.nat(), async (rows, seed) => {
        const request = asked(rows, 0.3, seed);
        expect(await recommend(model, noisy, request)).toEqual(await recommend(model, scorer, request));
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  test('begins, without likes, with what many people like', async () => {
    const familiar = (row: number) => model.learned?.familiar(row) ?? 0;
    const { picks } = await recommend(model, scorer, asked([]));
    const mean = picks.reduce((sum, { row }) => sum + familiar(row), 0) / picks.length;
    const all = titles.reduce((sum, _, row) => sum + familiar(row), 0) / ROWS;
    expect(mean).toBeGreaterThan(all);
  });

  test(
    'shows less known titles, and more of the catalogue, the more adventure is asked for',
    async () => {
      const people = [
        [0, 3],
        [1, 4, 7],
        [2, 5],
        [30, 33, 36, 39],
        [61, 64],
        [50, 53, 56],
      ];
      const at = async (adventure: number) => {
        let known = 0;
        const shown = new Set<number>();
        for (const likes of people)
          for (let seed = 0; seed < 6; seed++) {
            const { picks } = await recommend(model, scorer, asked(likes, adventure, seed));
            for (const { row } of picks) {
              known += model.learned?.familiar(row) ?? 0;
              shown.add(row);
            }
          }
        return { known, shown: shown.size };
      };
      const dial = [];
      for (const adventure of [0, 0.3, 0.6, 1]) dial.push(await at(adventure));
      for (const [i, { known, shown }] of dial.slice(1).entries()) {
        expect(known).toBeLessThan(dial[i]?.known ?? 0);
        expect(shown).toBeGreaterThan(dial[i]?.shown ?? 0);
      }
    },
    UNHURRIED,
  );
});

describe('finds', () => {
  test('are less what everybody is shown: other people have others', async () => {
    const both = async (adventure: number) => {
      const spins = [];
      for (const likes of [
        [0, 3],
        [30, 33],
        [60, 63],
        [90, 93],
      ])
        spins.push((await recommend(model, scorer, asked(likes, adventure))).picks.map(({ row }) => row));
      return new Set(spins.flat()).size;
    };
    expect(await both(1)).toBeGreaterThan(await both(0));
  });

  test('stand behind the best, as many as there is adventure', async () => {
    const safe = (await recommend(model, scorer, asked([0, 3]))).wheel.map(({ row }) => row);
    const wild = (await recommend(model, scorer, asked([0, 3], 1))).wheel.map(({ row }) => row);
    const some = (await recommend(model, scorer, asked([0, 3], 0.3))).wheel.map(({ row }) => row);
    const of = (rows: readonly number[]) => some.filter((row) => rows.includes(row)).length;
    expect(some).toHaveLength(12);
    expect(of(safe)).toBeGreaterThan(of(wild));
  });
});

describe('a factors shard', () => {
  const columns = {
    familiar: Uint8Array.of(255, 0),
    mean: Uint16Array.of(65535, 0),
    inScale: Float32Array.of(1, 1),
    outScale: Float32Array.of(1, 0.5),
    basis: Int8Array.of(2, -3),
    likes: Uint8Array.of(1, 3),
    prior: Float32Array.of(1, 0),
    mixing: Float32Array.of(1, 2),
    neighbourCount: Uint8Array.of(1, 0),
    neighbours: Uint8Array.of(1),
    neighbourWeight: Int8Array.of(5),
    neighbourScale: Float32Array.of(1, 0),
  };
  const shard = { rows: 2, fingerprint: 1, columns };

  test('scores as its description says, half way between two numbers of likes', () => {
    writeShard('factors', shard);
    const likes = [
      { row: 0, weight: 1 },
      { row: 0, weight: 1 },
    ];
    const { scores, fromLike } = openLearned(shard).taste(likes);
    // Prior (1 + 0) / 2, matrix (1 + 2) / 2, neighbours by half. The one rated title is the mean, with spread 1.
    const [first, second] = [0.5 + 2 * (2 * 1.5 * 2), 2 * (2 * 1.5 * -3 * 0.5) + 2 * (0.5 * 5)];
    expect([...scores]).toEqual([0, second - first]);
    expect(fromLike(0, 1)).toBe(2 * 1.5 * -3 * 0.5 + 0.5 * 5);
  });

  test('whose parts do not fit together is refused', () => {
    const short = { ...shard, columns: { ...columns, mixing: Float32Array.of(1) } };
    expect(() => openLearned(short)).toThrow(/learned from ratings/);
    const odd = { ...shard, columns: { ...columns, basis: Int8Array.of(1, 2, 3) } };
    expect(() => openLearned(odd)).toThrow(/learned from ratings/);
  });
});
