import { describe, expect, test } from 'vitest';
import type { PackedModel } from '../../build-model/pack/pack-model.ts';
import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import type { TitleId } from '../../src/catalogue/title.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { shardStore } from '../../src/engine/shard-store.ts';
import { folderFetch, MODEL_URL } from '../fixtures/folder-fetch.ts';
import { smallModel, smallTitles } from '../fixtures/small-model.ts';

const titles = smallTitles();

async function opened(model: PackedModel) {
  const folder = folderFetch(model);
  const engine = createEngine((url) => shardStore(url, folder.fetch));
  await engine.open({ modelUrl: MODEL_URL, backend: 'plain' }, () => {});
  return engine;
}
const engine = await opened(smallModel);
const sky = await engine.places();

describe('the map', () => {
  test('has a place in [0, 1] for every title, in the order of its ids', () => {
    expect(sky.ids).toEqual(titles.map(({ id }) => id));
    expect(sky.surveyed).toBe(true);
    for (const column of [sky.x, sky.y]) {
      expect(column).toHaveLength(titles.length);
      for (const at of column) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(1);
      }
    }
  });

  test('has regions whose titles add up, level by level', () => {
    for (const level of [0, 1, 2]) {
      const here = sky.regions.filter((region) => region.level === level);
      expect(here.reduce((sum, { titles: n }) => sum + n, 0)).toBe(titles.length);
    }
    for (const region of sky.regionOf) expect(sky.regions[region]?.level).toBe(2);
  });

  test('can be coloured by few groups that tell the truth', () => {
    for (const { names, of } of Object.values(sky.tints)) {
      expect(names.length).toBeLessThanOrEqual(6);
      expect(Math.max(...of)).toBeLessThanOrEqual(names.length);
    }
    for (const [row, title] of titles.entries()) {
      const { genre, country, type, decade } = sky.tints;
      const name = (tint: typeof genre) => tint.names[(tint.of[row] ?? 0) - 1];
      expect(name(type)).toBe(title.type);
      if (genre.of[row]) expect(title.genres).toContain(name(genre));
      if (country.of[row]) expect(title.countries).toContain(name(country));
      if (title.year === null) expect(decade.of[row]).toBe(0);
      else expect(Number(name(decade)) + 10).toBeGreaterThan(title.year);
    }
  });

  test('stands in roughly where a catalogue has none', async () => {
    const { manifest, files } = smallModel;
    const shards = manifest.shards.filter(({ kind }) => kind !== 'map');
    const rough = await (await opened({ manifest: { ...manifest, shards }, files })).places();
    expect(rough).toMatchObject({ surveyed: false, regions: [] });
    expect(rough.x).toHaveLength(titles.length);
  });
});

describe('what passes', () => {
  test('is what the filter says, whatever was seen', async () => {
    const filter = { ...OPEN_FILTER, seen: 'unseen', genre: { include: ['Horror'], exclude: [] } } as const;
    const passing = await engine.passing(filter);
    expect([...passing]).toEqual(titles.map(({ genres }) => (genres.includes('Horror') ? 1 : 0)));
  });

  test('can be a gathering of titles', async () => {
    const ids = [titles[3], titles[9]].map((t) => t?.id as TitleId);
    const passing = await engine.passing({ ...OPEN_FILTER, among: { label: 'two', ids } });
    expect([...passing.keys()].filter((row) => passing[row])).toEqual([3, 9]);
  });

  test('is refused for a filter that is none', async () => {
    await expect(engine.passing(null as never)).rejects.toMatchObject({ name: 'BadRequest' });
  });
});

describe('warmth', () => {
  const like = { id: titles[8]?.id as TitleId, ageDays: 1 };

  test('is nowhere without a like that the catalogue knows', async () => {
    expect(Math.max(...(await engine.warmth([])))).toBe(0);
    expect(Math.max(...(await engine.warmth([{ id: 'house:gone' as TitleId, ageDays: 0 }])))).toBe(0);
  });

  test('is greatest at what the likes are nearest to, and leaves most of the sky dark', async () => {
    const warmth = await engine.warmth([like]);
    expect(Math.max(...warmth)).toBe(255);
    expect(warmth.filter((heat) => heat > 0).length).toBeLessThan(titles.length / 4);
  });
});

describe('the small sky on a title’s page', () => {
  const id = titles[3]?.id as TitleId;

  test('holds as many stars as it is asked for, the best known first', async () => {
    const { stars } = await engine.sky(id, 5);
    expect(stars).toHaveLength(10);
    const [best] = [...sky.ids.keys()].sort(
      (a, b) => (sky.prominence[b] ?? 0) - (sky.prominence[a] ?? 0) || a - b,
    );
    expect([...stars.subarray(0, 2)]).toEqual([sky.x[best ?? -1], sky.y[best ?? -1]]);
    expect((await engine.sky(id, 500)).stars).toHaveLength(2 * titles.length);
  });

  test('has a title where the map has it', async () => {
    expect((await engine.sky(id, 1)).own).toEqual([sky.x[3], sky.y[3]]);
    expect((await engine.sky('house:gone' as TitleId, 1)).own).toBeNull();
  });

  test('has rough places, for all of it, where the map cannot be fetched', async () => {
    const { fetch } = folderFetch(smallModel);
    const cut = createEngine((url) =>
      shardStore(url, async (at, init) => {
        if (String(at).includes('/map.')) throw new TypeError('Failed to fetch');
        return fetch(at, init);
      }),
    );
    await cut.open({ modelUrl: MODEL_URL, backend: 'plain' }, () => {});
    const [card] = await cut.cards([id]);
    const { own, stars } = await cut.sky(id, 500);
    expect(own?.[0]).toBeCloseTo(card?.place[0] ?? -1, 6);
    expect(own?.[1]).toBeCloseTo(card?.place[1] ?? -1, 6);
    expect(stars).toHaveLength(2 * titles.length);
  });
});
