import type { Backend } from '../backends/index.ts';
import { failure } from '../errors.ts';
import { catalogueInfo } from './catalogue-info.ts';
import { checkCount, checkSpin } from './check-request.ts';
import type { Engine } from './contract.ts';
import { forwarding } from './forwarding.ts';
import { type Opened, opened } from './opened.ts';
import { partOfPage } from './part-of-page.ts';
import { scoringFor } from './scoring.ts';
import type { ShardStore } from './shard-store.ts';
import { count, spin } from './spin.ts';

type Question = (opened: Opened, ...args: readonly unknown[]) => Promise<unknown>;

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
  const own: Pick<Engine, 'open' | 'spin' | 'count'> = {
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
  };
  // What a first spin does without loads with the first question after it.
  return forwarding(own, async (name, args) => {
    const { QUESTIONS } = await partOfPage(import('./questions.ts'));
    return (Reflect.get(QUESTIONS, name) as Question)(catalogue(), ...args);
  });
}
