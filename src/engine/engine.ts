import type { Backend } from '../backends/index.ts';
import { failure } from '../errors.ts';
import { catalogueInfo } from './catalogue-info.ts';
import { checkCount, checkSpin } from './check-request.ts';
import type { Engine } from './contract.ts';
import { type Opened, opened } from './opened.ts';
import { QUESTIONS } from './questions.ts';
import { scoringFor } from './scoring.ts';
import type { ShardStore } from './shard-store.ts';
import { count, spin } from './spin.ts';

/** The questions, each asked of the catalogue that is open then. */
function later(catalogue: () => Opened): Pick<Engine, keyof typeof QUESTIONS> {
  const asked = Object.entries(QUESTIONS).map(([name, answer]) => [
    name,
    async (...args: unknown[]) => (answer as Question)(catalogue(), ...args),
  ]);
  return Object.fromEntries(asked);
}

type Question = (opened: Opened, ...args: unknown[]) => Promise<unknown>;

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
    ...later(catalogue),
  };
}
