import type { Backend } from '../backends/index.ts';
import type { Engine } from './contract.ts';
import { createEngine } from './engine.ts';
import { shardStore } from './shard-store.ts';

/** The engine over the browser's own `fetch`: in the worker, and, plain, on the page when no worker can run. */
export function browserEngine(backends: readonly Backend[] = []): Engine {
  return createEngine((modelUrl) => shardStore(modelUrl, (url, init) => fetch(url, init)), backends);
}
