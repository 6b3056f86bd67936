import type { Backend } from '../backends/index.ts';
import { failure } from '../errors.ts';
import { cardOf } from './cards.ts';
import { catalogueInfo } from './catalogue-info.ts';
import { checkAmount, checkCount, checkIds, checkSpin, checkWords } from './check-request.ts';
import type { Engine } from './contract.ts';
import { type Opened, opened } from './opened.ts';
import { partOfPage } from './part-of-page.ts';
import { scoringFor } from './scoring.ts';
import type { ShardStore } from './shard-store.ts';
import { count, spin } from './spin.ts';

/**
 * The engine itself, in a worker, on the page or in Node: `storeAt` opens the store over a model's folder;
 * `backends` are what calibration may choose from beside the plain scorer.
 * A hub: it checks what it is asked and passes it on.
 */
export function createEngine(
  storeAt: (modelUrl: string) => ShardStore,
  backends: readonly Backend[] = [],
): Engine {
  const stores = new Map<string, ShardStore>();
  let current: Opened | null = null;
  const catalogue = (): Opened => {
    if (!current) throw failure('BadRequest', 'The catalogue is not open yet. Reload the page.');
    return current;
  };
  return {
    async open({ modelUrl, backend }, onProgress) {
      const store = stores.get(modelUrl) ?? storeAt(modelUrl);
      stores.set(modelUrl, store);
      const found = await store.open(onProgress);
      current?.scoring.scorer().dispose();
      current = opened(found, scoringFor(found.model.vectors, backend, backends));
      return catalogueInfo(found.manifest, found.model.titles);
    },
    spin: async (request) => spin(catalogue(), checkSpin(request)),
    count: async (request) => count(catalogue(), checkCount(request)),
    async search(words, limit) {
      const { model, titleSearch } = catalogue();
      const hits = (await titleSearch()).search(checkWords(words), checkAmount(limit));
      return hits.map(({ row, match }) => ({ card: cardOf(model.titles, row), match }));
    },
    async similar(id, n) {
      const { similar } = await import('./similar.ts');
      return similar(catalogue(), id, checkAmount(n));
    },
    async mood(words, n) {
      const { moodPicks } = await partOfPage(import('./mood-picks.ts'));
      return moodPicks(catalogue(), checkWords(words), checkAmount(n));
    },
    async cards(ids) {
      const { model, rows } = catalogue();
      return rows.known(checkIds(ids)).map((row) => cardOf(model.titles, row));
    },
    async details(ids) {
      const { details, rows } = catalogue();
      return details(rows.known(checkIds(ids)));
    },
    calibrate: async () => catalogue().scoring.calibrate(),
  };
}
