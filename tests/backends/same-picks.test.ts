import { describe, expect, test } from 'vitest';
import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import { allowedRows } from '../../src/core/filters.ts';
import { readMood } from '../../src/core/mood.ts';
import { recommend } from '../../src/core/recommend.ts';
import { mix } from '../../src/core/rng.ts';
import { plainProducts, plainScorer, type Scorer } from '../../src/core/scorer.ts';
import { shardStore } from '../../src/engine/shard-store.ts';
import { folderFetch, MODEL_URL } from '../fixtures/folder-fetch.ts';
import { inventedTitles, packTitles } from '../fixtures/small-model.ts';

// More titles than are proposed, so that the proposal's border is put to the test.
const packed = packTitles(inventedTitles(1200), 16);
const { model } = await shardStore(MODEL_URL, folderFetch(packed).fetch).open(() => {});
const allowed = allowedRows(model.titles, OPEN_FILTER, { seen: new Set(), never: new Set() });

/** Errors of half-float size, other ones for every product. */
const NOISE = 1e-4;
let made = 0;
const noisy: Scorer = {
  name: 'webgl',
  async products(queries, count) {
    made++;
    return plainProducts(model.vectors, queries, count).map(
      (p, i) => p * (1 + NOISE * (mix(made, i) / 2 ** 31 - 1)),
    );
  },
  dispose: () => {},
};

describe('a scorer with small errors', () => {
  test.each([0, 0.3, 1])('gives the same spins as the plain one at adventure %f', async (adventure) => {
    for (let seed = 0; seed < 70; seed++) {
      const likes = [0, 1, 2].slice(0, seed % 4).map((i) => ({ row: mix(seed, i) % 1200, ageDays: i * 100 }));
      const dislikes = seed % 3 ? [] : [mix(seed, 9) % 1200];
      const mood = seed % 5 ? null : readMood(model, 'a heist by the lighthouse');
      const request = { seed, allowed, likes, dislikes, shown: new Set<number>(), adventure, mood };
      const plain = await recommend(model, plainScorer(model.vectors), request);
      expect(await recommend(model, noisy, request)).toEqual(plain);
    }
  });
});
