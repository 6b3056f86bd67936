import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { OPEN_LOOK } from '../../src/app/filter-link.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { shardStore } from '../../src/engine/shard-store.ts';
import { added } from '../../src/ui/charts/data/added.ts';
import { types } from '../../src/ui/charts/data/types.ts';
import { clean, titlesOf } from '../build-model/cinema.ts';
import { folderFetch, MODEL_URL } from '../fixtures/folder-fetch.ts';
import { packTitles } from '../fixtures/small-model.ts';

const NETFLIX = fileURLToPath(new URL('../../../shared/data/netflix/netflix_titles.csv', import.meta.url));
const there = existsSync(NETFLIX);
if (!there) console.warn('Left out: the charts of the Netflix file, which is not in ../shared/data.');
const PATIENCE_MS = 60_000;

async function told() {
  const { fetch } = folderFetch(packTitles(titlesOf(clean(readFileSync(NETFLIX))), 2));
  const engine = createEngine((url) => shardStore(url, fetch));
  await engine.open({ modelUrl: MODEL_URL, backend: 'plain' }, () => {});
  const explored = await engine.explore({ filter: OPEN_LOOK, seen: [] });
  return { explored, words: [], top: null, filter: OPEN_LOOK };
}

describe.runIf(there)('the charts of the Netflix file', () => {
  test(
    'show its known counts, and fewer titles added in 2020 and 2021 than in 2019',
    async () => {
      const all = await told();
      const { explored } = all;
      expect([explored.all, explored.types]).toEqual([8807, { films: 6131, series: 2676 }]);
      expect(types(all).title).toBe('70% are films: 6,131 of 8,807');
      const count = (field: string) => explored.missing.find((one) => one.field === field)?.count;
      // From `pandas.isna().sum()`; of the 4 ratings missing and 3 that were minutes, 7 in all.
      expect(['director', 'cast', 'country', 'added', 'rating', 'length'].map(count)).toEqual([
        2634, 825, 831, 10, 7, 0,
      ]);
      const byYear = Object.fromEntries(
        added(all).marks.map(({ at, films, series }) => [at, films + series]),
      );
      expect([byYear[2019], byYear[2020], byYear[2021]]).toEqual([2016, 1879, 1498]);
      expect(added(all).title).toBe('Most were added in 2019: 2,016, against 1,498 in 2021');
      expect(explored.countries[0]).toMatchObject({ name: 'United States', films: 2752, series: 938 });
    },
    PATIENCE_MS,
  );
});
