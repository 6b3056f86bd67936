import { describe, expect, test } from 'vitest';
import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import type { TitleId } from '../../src/catalogue/title.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { shardStore } from '../../src/engine/shard-store.ts';
import { folderFetch, MODEL_URL } from '../fixtures/folder-fetch.ts';
import { smallModel } from '../fixtures/small-model.ts';

const engine = createEngine((url) => shardStore(url, folderFetch(smallModel).fetch));
const { hash } = await engine.open({ modelUrl: MODEL_URL, backend: 'plain' }, () => {});
const { picks, seed } = await engine.spin({
  seed: 77,
  filter: OPEN_FILTER,
  likes: [],
  dislikes: [],
  seen: [],
  never: [],
  shown: [],
  adventure: 0.3,
  mood: '',
});
const ids = picks.map(({ card }) => card.id);

describe('a spin that somebody sent', () => {
  test('shows the same nine in the same order, the pick under the pointer', async () => {
    const { result, catalogueChanged, gone } = await engine.shared({ catalogue: hash, seed, ids });
    expect(result.picks.map(({ card }) => card.id)).toEqual(ids);
    expect(result.sectors[result.winner]?.card.id).toBe(ids[0]);
    expect(new Set(result.sectors.map(({ card }) => card.id))).toEqual(new Set(ids));
    expect({ catalogueChanged, gone }).toEqual({ catalogueChanged: false, gone: 0 });
  });

  test('says that the catalogue has changed, and counts what left it', async () => {
    const sent = { catalogue: 'fedcba9876543210', seed, ids: [...ids.slice(0, 8), 'house:gone' as TitleId] };
    expect(await engine.shared(sent)).toMatchObject({ catalogueChanged: true, gone: 1 });
  });

  test('of a quite other catalogue has no winner', async () => {
    const { result, gone } = await engine.shared({ catalogue: hash, seed, ids: ['x:1' as TitleId] });
    expect(result).toMatchObject({ winner: -1, picks: [], sectors: [] });
    expect(gone).toBe(1);
  });

  test('with a seed that is none is refused', async () => {
    await expect(engine.shared({ catalogue: hash, seed: -1, ids })).rejects.toMatchObject({
      name: 'BadRequest',
    });
  });
});
