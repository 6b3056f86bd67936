import { describe, expect, test } from 'vitest';
import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import type { TitleId } from '../../src/catalogue/title.ts';
import type { Engine, SpinRequest } from '../../src/engine/contract.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { shardStore } from '../../src/engine/shard-store.ts';
import { folderFetch, MODEL_URL } from '../fixtures/folder-fetch.ts';
import { smallModel, smallTitles } from '../fixtures/small-model.ts';

const OPTIONS = { modelUrl: MODEL_URL, backend: 'plain' } as const;
const titles = smallTitles();
const ids = titles.map((t) => t.id);
const engine: Engine = createEngine((url) => shardStore(url, folderFetch(smallModel).fetch));
const info = await engine.open(OPTIONS, () => {});

function request(said: Partial<SpinRequest> = {}): SpinRequest {
  return {
    seed: 1,
    filter: OPEN_FILTER,
    likes: [],
    dislikes: [],
    seen: [],
    never: [],
    shown: [],
    adventure: 0.3,
    mood: '',
    ...said,
  };
}
const some = (...at: number[]) => at.map((i) => ids[i] as TitleId);
const likes = some(8, 9).map((id) => ({ id, ageDays: 1 }));

describe('opening', () => {
  test('tells what the catalogue is', () => {
    expect(info).toMatchObject({ titles: 40, hash: smallModel.manifest.hash, sources: ['house'] });
    expect(info.films + info.series).toBe(40);
    const years = titles.flatMap((t) => t.year ?? []);
    expect(info.years).toEqual([Math.min(...years), Math.max(...years)]);
    for (const { name, count } of info.facets.genre)
      expect(count).toBe(titles.filter((t) => t.genres.includes(name)).length);
  });
  test('comes before everything else', async () => {
    const closed = createEngine((url) => shardStore(url, folderFetch(smallModel).fetch));
    await expect(closed.spin(request())).rejects.toMatchObject({ name: 'BadRequest' });
  });
});

describe('a spin', () => {
  test('is the same for the same request, and another for another seed', async () => {
    expect(await engine.spin(request({ likes }))).toEqual(await engine.spin(request({ likes })));
    const winners = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => engine.spin(request({ seed }))));
    expect(new Set(winners.map((w) => w.picks[0]?.card.id)).size).toBeGreaterThan(1);
  });
  test('has a pick on its wheel, eight others, and shares that sum to one', async () => {
    const { sectors, winner, picks, left } = await engine.spin(request({ likes, dislikes: some(12) }));
    expect(sectors).toHaveLength(12);
    expect(sectors[winner]?.card).toEqual(picks[0]?.card);
    expect(picks).toHaveLength(9);
    expect(left).toBe(37);
    for (const { reason } of picks) {
      expect(reason.parts.reduce((sum, p) => sum + Math.abs(p.share), 0)).toBeCloseTo(1);
      expect(reason.parts.some((p) => p.kind === 'like' && p.title)).toBe(true);
    }
  });
  test('never shows what was liked, disliked or sent away, and the seen only when asked', async () => {
    const judged = request({ likes, dislikes: some(10), never: some(11), seen: some(13, 14) });
    const of = async (seen: 'any' | 'unseen' | 'seen') => {
      const { sectors } = await engine.spin({ ...judged, filter: { ...OPEN_FILTER, seen } });
      return sectors.map((s) => s.card.id);
    };
    for (const seen of ['any', 'unseen', 'seen'] as const)
      for (const id of some(8, 9, 10, 11)) expect(await of(seen)).not.toContain(id);
    expect((await of('seen')).sort()).toEqual(some(13, 14).sort());
    for (const id of some(13, 14)) expect(await of('unseen')).not.toContain(id);
  });
  test('passes over ids that the catalogue does not know', async () => {
    const unknown = ['house:gone' as TitleId];
    const asked = request({ likes: [...likes, { id: unknown[0] as TitleId, ageDays: 0 }], shown: unknown });
    expect(await engine.spin(asked)).toEqual(await engine.spin(request({ likes })));
  });
  test('says when the shown ones had to come back', async () => {
    expect((await engine.spin(request({ shown: ids.slice(0, 20) }))).poolSpent).toBe(false);
    expect((await engine.spin(request({ shown: ids }))).poolSpent).toBe(true);
  });
  test('with nothing left has no winner', async () => {
    const none = await engine.spin(request({ filter: { ...OPEN_FILTER, seen: 'seen' } }));
    expect(none).toMatchObject({ sectors: [], winner: -1, picks: [], left: 0 });
  });
  test('understands the words of a mood', async () => {
    const { understood, picks } = await engine.spin(request({ mood: 'a heist in spain, qwxyz' }));
    expect(understood).toEqual(['heist', 'spain']);
    expect(picks[0]?.reason.parts.some((p) => p.kind === 'mood')).toBe(true);
  });
  test('bears an odd dial and odd ages', async () => {
    for (const adventure of [Number.NaN, -1, 2, Number.POSITIVE_INFINITY])
      expect((await engine.spin(request({ adventure }))).picks).toHaveLength(9);
    expect(await engine.spin(request({ adventure: Number.NaN }))).toEqual(await engine.spin(request()));
    const odd = [{ id: ids[8] as TitleId, ageDays: Number.NaN }];
    expect((await engine.spin(request({ likes: odd }))).picks).toHaveLength(9);
  });
  test.each([
    ['a seed that is no number', { seed: Number.NaN }],
    ['a negative seed', { seed: -1 }],
    ['a seed beyond 32 bits', { seed: 2 ** 32 }],
    ['a list that is none', { likes: 'house:a1' as never }],
    ['a filter that is none', { filter: null as never }],
    ['a mood that is none', { mood: 7 as never }],
    ['an endless list', { shown: new Array(100_001).fill(ids[0]) }],
  ])('refuses %s', async (_, said) => {
    await expect(engine.spin(request(said))).rejects.toMatchObject({ name: 'BadRequest' });
  });
});

describe('counting', () => {
  test('agrees with the spin', async () => {
    const asked = request({ likes, never: some(20) });
    expect((await engine.count(asked)).left).toBe((await engine.spin(asked)).left);
  });
  test('names the part to relax when nothing is left', async () => {
    const filter = { ...OPEN_FILTER, years: { from: 3000, to: null } };
    const { left, relax } = await engine.count(request({ filter }));
    expect(left).toBe(0);
    expect(relax[0]).toEqual({ part: 'years', left: 40 });
  });
});

describe('finding', () => {
  test('titles by words, as cards', async () => {
    const [hit] = await engine.search('겨울', 5);
    expect(hit).toMatchObject({ match: 'prefix', card: { title: '겨울 항구', countries: ['South Korea'] } });
  });
  test('similar titles, never the title itself, best first', async () => {
    const id = ids[4] as TitleId;
    const found = await engine.similar(id, 5);
    expect(found[0]?.card).toMatchObject({ id: ids[3], title: 'The Signal' });
    expect(found.map((p) => p.card.id)).not.toContain(id);
    const scores = found.map((p) => p.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    await expect(engine.similar('house:gone' as TitleId, 5)).rejects.toMatchObject({ name: 'BadRequest' });
  });
  test('titles for a mood that hold its words', async () => {
    const [best] = await engine.mood('lighthouse', 5);
    const found = titles.find((t) => t.id === best?.card.id);
    expect(found?.keywords).toContain('lighthouse');
    expect(best?.reason.meets).toContain('lighthouse');
    expect(await engine.mood('qwxyz', 5)).toEqual([]);
  });
  test('cards and details of known ids, in their order', async () => {
    const asked = [ids[7], 'house:gone', ids[2]] as TitleId[];
    const cards = await engine.cards(asked);
    expect(cards.map((c) => c.id)).toEqual(some(7, 2));
    const source = titles[7];
    const { year, minutes, seasons, rating, genres } = source ?? {};
    expect(cards[0]).toMatchObject({ year, minutes, seasons, rating, genres });
    expect((await engine.details(asked)).map((d) => d.synopsis)).toEqual([source?.synopsis, '']);
  });
});

test('calibrating for plain loads nothing else and says so', async () => {
  const report = await engine.calibrate();
  expect(report).toMatchObject({ serving: 'plain', medianMs: { webgl: null } });
  expect(await engine.calibrate()).toBe(report);
});
