import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guestScores, makeGuestTaste, profileVector } from '../../src/core/guest-taste.ts';
import { blendFor, knownScore } from '../../src/core/hybrid.ts';
import { makeProfile } from '../../src/core/profile.ts';
import { exactScore, rank, readWishes, type ScorePart, type Wishes } from '../../src/core/rank.ts';
import { recommend } from '../../src/core/recommend.ts';
import { plainScorer } from '../../src/core/scorer.ts';
import { exactTaste } from '../../src/core/taste.ts';
import { twoTastes, type Weighing } from '../../src/core/two-tastes.ts';
import { inventedTitles } from '../fixtures/invented-titles.ts';
import { modelOf } from '../fixtures/open-packed.ts';
import { peopleOfKinds } from '../fixtures/people-of-kinds.ts';

const ROWS = 300;
const model = modelOf(inventedTitles(ROWS));
const { vectors } = model;
const WAYS = ['least', 'average'] as const;
const MINE = [0, 5, 10, 12];
const THEIRS = [1, 6, 43];
const ADVENTURE = 0.3;

const likes = (rows: readonly number[]) => rows.map((row) => ({ row, ageDays: 0 }));
const profileOf = (rows: readonly number[], dislikes: readonly number[] = []) =>
  makeProfile(vectors, likes(rows), dislikes);
const tasteOf = (rows: readonly number[], dislikes: readonly number[] = []) =>
  makeGuestTaste(profileVector(vectors, profileOf(rows, dislikes)), [], '0123456789abcdef');
const scoresOf = (...given: Parameters<typeof tasteOf>) => guestScores(vectors, tasteOf(...given));

function wishes(mine: readonly number[], theirs: readonly number[], how: Weighing): Wishes {
  return {
    seed: 1,
    likes: likes(mine),
    dislikes: [],
    adventure: ADVENTURE,
    mood: null,
    company: twoTastes(tasteOf(theirs), how),
  };
}

const rowsOf = <T>(of: (row: number) => T) => Array.from({ length: ROWS }, (_, row) => of(row));

describe('two tastes', () => {
  const mine = scoresOf(MINE, [77]);
  const theirs = scoresOf(THEIRS);

  test('a like of the other scores about as much with them as one’s own does here', () => {
    const [liked] = scoresOf([THEIRS[0] as number]).subarray(THEIRS[0], (THEIRS[0] as number) + 1);
    expect(liked).toBeGreaterThan(0.98);
    expect(liked).toBeLessThan(1.02);
  });

  test('least misery is the lower of the two, average the middle', () => {
    const [least, average] = WAYS.map((how) =>
      twoTastes(tasteOf(THEIRS), how)(vectors, profileOf(MINE, [77])),
    );
    for (const row of rowsOf((r) => r)) {
      const [a, b] = [mine[row] ?? 0, theirs[row] ?? 0];
      expect(least?.exact(row)).toBeCloseTo(Math.min(a, b), 12);
      expect(average?.exact(row)).toBeCloseTo((a + b) / 2, 12);
    }
  });

  test.each(WAYS)('what is proposed (%s) is what is scored', (how) => {
    const both = twoTastes(tasteOf(THEIRS), how)(vectors, profileOf(MINE));
    expect([...both.scores]).toEqual(rowsOf((row) => both.exact(row)));
  });

  test('one’s own taste is read as from a link: near to what it is alone', () => {
    const alone = exactTaste(vectors, profileOf([0, 5, 10]));
    const linked = scoresOf([0, 5, 10]);
    for (const row of rowsOf((r) => r)) expect(Math.abs(alone(row) - (linked[row] ?? 0))).toBeLessThan(0.02);
  });

  test('without likes of one’s own it is theirs alone', () => {
    const ranking = readWishes(model, wishes([], THEIRS, 'least'));
    for (const row of [0, 1, 50]) {
      const parts: ScorePart[] = [];
      exactScore(ranking, row, (part) => parts.push(part));
      expect(parts.find((part) => part.kind === 'guest')?.amount).toBe(theirs[row]);
      expect(parts.some((part) => part.kind === 'apart')).toBe(false);
    }
  });

  test.each(WAYS)('the parts (%s) sum to the score, and what lies apart only takes', (how) => {
    const ranking = readWishes(model, { ...wishes(MINE, THEIRS, how), dislikes: [77] });
    for (const row of rowsOf((r) => r)) {
      const parts: ScorePart[] = [];
      const score = exactScore(ranking, row, (part) => parts.push(part));
      expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(score, 10);
      expect(parts.filter((part) => part.kind === 'guest')).toHaveLength(1);
      const apart = parts.filter((part) => part.kind === 'apart');
      expect(apart).toHaveLength(how === 'least' ? 1 : 0);
      for (const { amount } of apart) expect(amount).toBeLessThanOrEqual(0);
    }
  });

  test('nobody’s misery is outranked: no score is above what the lower taste and being known say', async () => {
    const ranking = readWishes(model, wishes(MINE, THEIRS, 'least'));
    const blend = blendFor(10, ADVENTURE, false);
    const own = scoresOf(MINE);
    const allowed = new Uint8Array(ROWS).fill(1);
    const ranked = await rank(ranking, plainScorer(vectors), { allowed, seed: 1, n: ROWS });
    for (const { row } of ranked) {
      const known = blend.known * knownScore(model.titles.prominence[row] ?? 0);
      const most = blend.taste * Math.min(own[row] ?? 0, theirs[row] ?? 0) + known;
      expect(exactScore(ranking, row)).toBeLessThanOrEqual(most + 1e-12);
    }
  });

  test('ratings are left aside: nothing is known of what somebody else likes in them', () => {
    const rated = modelOf(inventedTitles(60), 16, peopleOfKinds(90, 60));
    const company = twoTastes(tasteOf([]), 'average');
    const asked = { seed: 1, likes: likes([3, 6]), dislikes: [], adventure: 0, mood: null };
    expect(readWishes(rated, asked).learned).not.toBeNull();
    expect(readWishes(rated, { ...asked, company }).learned).toBeNull();
  });
});

describe('two people with each other’s links', () => {
  async function picksOf(
    mine: readonly number[],
    theirs: readonly number[],
    asked: { how: Weighing; seed: number },
  ) {
    const allowed = new Uint8Array(ROWS).fill(1);
    for (const row of [...mine, ...theirs]) allowed[row] = 0;
    const all = { ...wishes(mine, theirs, asked.how), seed: asked.seed, allowed, shown: new Set<number>() };
    return (await recommend(model, plainScorer(vectors), all)).picks.map(({ row }) => row);
  }

  test.each(WAYS)('are shown the same nine in the same order (%s), whatever they like', async (how) => {
    const some = fc.uniqueArray(fc.nat(ROWS - 1), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(some, some, fc.nat(), async (mine, theirs, seed) => {
        const here = await picksOf(mine, theirs, { how, seed });
        expect(await picksOf(theirs, mine, { how, seed })).toEqual(here);
      }),
      { numRuns: 50, seed: 1 },
    );
  });
});
