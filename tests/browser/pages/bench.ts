import type { BackendName, SpinRequest } from '../../../src/engine/contract.ts';
import { openEngine } from './open-engine.ts';
import { tell } from './tell.ts';

/** Times of spins over the worker's message channel, and what calibration measured. */
export interface BrowserTimes {
  readonly backend: BackendName;
  readonly serving: BackendName;
  readonly why: string;
  readonly products: Readonly<Record<BackendName, number | null>>;
  readonly queries: number;
  readonly spins: readonly number[];
}

async function times(backend: BackendName, requests: readonly SpinRequest[]): Promise<BrowserTimes> {
  const { engine, report } = await openEngine(backend);
  const spins: number[] = [];
  for (const request of [...requests.slice(0, 20), ...requests]) {
    const start = performance.now();
    await engine.spin(request);
    spins.push(performance.now() - start);
  }
  const { serving, why, medianMs, queries } = report;
  return { backend, serving, why, products: medianMs, queries, spins: spins.slice(20) };
}

async function all(): Promise<BrowserTimes[]> {
  const requests = (await (await fetch('../given/requests.json')).json()) as SpinRequest[];
  return [await times('plain', requests), await times('webgl', requests)];
}

tell(all());
