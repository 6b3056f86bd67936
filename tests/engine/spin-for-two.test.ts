import { describe, expect, test } from 'vitest';
import { packModel } from '../../build-model/pack/pack-model.ts';
import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import type { TitleId } from '../../src/catalogue/title.ts';
import type { Guest, SpinRequest } from '../../src/engine/contract.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { shardStore } from '../../src/engine/shard-store.ts';
import { folderFetch, MODEL_URL } from '../fixtures/folder-fetch.ts';
import { inventedTitles } from '../fixtures/small-model.ts';

const TITLES = inventedTitles(400);
/** An address as a fork of this site has it. */
const SITE = 'https://somebody.github.io/movie-roulette/#/two?with=';

async function open(dims: number, titles = TITLES) {
  const packed = packModel(titles, { dims, seed: 1 });
  const engine = createEngine((url) => shardStore(url, folderFetch(packed).fetch));
  await engine.open({ modelUrl: MODEL_URL, backend: 'plain' }, () => {});
  return engine;
}

const id = (i: number) => TITLES[i]?.id as TitleId;
const like = (i: number) => ({ id: id(i), ageDays: 0 });
const asked = (over: Partial<SpinRequest> = {}): SpinRequest => ({
  seed: 5,
  filter: OPEN_FILTER,
  likes: [],
  dislikes: [],
  seen: [],
  never: [],
  shown: [],
  adventure: 0.3,
  mood: '',
  ...over,
});
const engine = await open(64);
const THEIRS = [0, 3, 9];
const seen = Array.from({ length: 197 }, (_, i) => id(100 + i));
const { code, guess } = await engine.giveTaste(asked({ likes: THEIRS.map(like), seen }));
const guest = (how: Guest['how']): Guest => ({ code, how });

describe('a taste in a link', () => {
  test('fits into 300 characters with 64 dimensions and 200 judged titles', () => {
    const link = SITE + code;
    console.info(`a taste of 64 dimensions and 200 judged titles: ${link.length} characters`);
    expect(link.length).toBeLessThanOrEqual(300);
  });

  test('says what one would guess from it: something that was liked is among that', () => {
    expect(guess.map((card) => card.id).some((one) => THEIRS.map(id).includes(one))).toBe(true);
  });

  test('of nothing liked is not made', async () => {
    await expect(engine.giveTaste(asked())).rejects.toMatchObject({
      name: 'BadRequest',
      message: expect.stringContaining('no taste to send yet'),
    });
  });

  test.each(['least', 'average'] as const)(
    'is weighed with one’s own (%s), and each pick says so',
    async (how) => {
      const { picks } = await engine.spin(asked({ likes: [like(20), like(31)], guest: guest(how) }));
      expect(picks).toHaveLength(9);
      for (const { reason } of picks) {
        const kinds = reason.parts.map((part) => part.kind);
        expect(kinds).toContain('guest');
        expect(kinds).toContain('like');
        const whole = reason.parts.reduce((sum, { share }) => sum + Math.abs(share), 0);
        expect(whole).toBeCloseTo(1, 10);
      }
    },
  );

  test('brings back nothing that either has judged', async () => {
    const judged = new Set([...THEIRS.map(id), id(20), ...seen.slice(0, 130)]);
    for (let seed = 0; seed < 20; seed++) {
      const { picks } = await engine.spin(asked({ seed, likes: [like(20)], guest: guest('average') }));
      for (const { card } of picks) expect(judged.has(card.id)).toBe(false);
    }
  });

  test('changes what comes, and only while it is asked for', async () => {
    const ids = async (request: SpinRequest) => (await engine.spin(request)).picks.map(({ card }) => card.id);
    const own = asked({ likes: [like(20)] });
    const before = await ids(own);
    expect(await ids({ ...own, guest: guest('average') })).not.toEqual(before);
    expect(await ids(own)).toEqual(before);
  });
});

describe('a taste that is none', () => {
  const refusal = (bad: string) => engine.spin(asked({ guest: { code: bad, how: 'least' } }));

  test.each([
    ['cut', code.slice(0, 40)],
    ['of nothing', ''],
    ['of other signs', '<script>'],
    ['of a length that base64 never has', `${code.slice(0, 8)}A`],
    ['of another version', `B${code.slice(1)}`],
  ])('%s is refused with a sentence', async (_, bad) => {
    await expect(refusal(bad)).rejects.toMatchObject({
      name: 'BadRequest',
      message: expect.stringContaining('carries no taste that can be read'),
    });
  });

  test('huge is refused before it is read', async () => {
    await expect(refusal('A'.repeat(1_000_000))).rejects.toMatchObject({ name: 'BadRequest' });
  });

  test('of another catalogue is refused: its numbers mean something else here', async () => {
    const other = await open(64, TITLES.slice(0, 300));
    const foreign = await other.giveTaste(asked({ likes: [like(0)] }));
    await expect(refusal(foreign.code)).rejects.toMatchObject({
      name: 'BadRequest',
      message: expect.stringContaining('another build of the catalogue'),
    });
  });

  test('weighed in no known way is refused', async () => {
    const odd = { code, how: 'most' } as unknown as Guest;
    await expect(engine.spin(asked({ guest: odd }))).rejects.toMatchObject({ name: 'BadRequest' });
  });
});
