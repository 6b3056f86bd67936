import { proxy, type Remote, wrap } from 'comlink';
import type { BackendName, BackendReport, Engine } from '../../../src/engine/contract.ts';

/** The product's own worker over the model beside these pages, opened with one backend. */
export async function openEngine(
  backend: BackendName,
): Promise<{ engine: Remote<Engine>; report: BackendReport }> {
  const worker = new Worker(new URL('../../../src/engine/engine.worker.ts', import.meta.url), {
    type: 'module',
  });
  const engine = wrap<Engine>(worker);
  const modelUrl = new URL('../model/', location.href).href;
  await engine.open(
    { modelUrl, backend },
    proxy(() => {}),
  );
  return { engine, report: await engine.calibrate() };
}
