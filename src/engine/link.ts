import { proxy, wrap } from 'comlink';
import type { Engine } from './contract.ts';
import { forwarding } from './forwarding.ts';

/** What the client needs of a worker; tests bring their own. */
export type WorkerLike = Pick<
  Worker,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'
>;

/** An engine somewhere, and how to tell that it is gone. */
export interface Link {
  readonly engine: Engine;
  readonly onPage: boolean;
  /** Never resolves; rejects with a loss when the worker reports an error. */
  readonly gone: Promise<never>;
  end(): void;
}

const LOST = 'WorkerLost';

type Question = (...args: readonly unknown[]) => Promise<unknown>;

/** Calls an engine's method by its name, to pass on what is none of one's business. */
export const ask = (engine: object, name: string, args: readonly unknown[]) =>
  (Reflect.get(engine, name) as Question)(...args);

/** The worker did not answer or broke: the call can be replayed elsewhere. */
export function loss(why: string): Error {
  const error = new Error(why);
  error.name = LOST;
  return error;
}

/** True for a loss, false for an answer that is an error. */
export function isLoss(error: unknown): error is Error {
  return error instanceof Error && error.name === LOST;
}

/** Links to a worker that exposes an engine. Everything goes through this one proxy for as long as the worker lives. */
export function linkToWorker(worker: WorkerLike): Link {
  const remote = wrap<Engine>(worker as Worker);
  const gone = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(loss('The background worker broke.')));
    worker.addEventListener('messageerror', () =>
      reject(loss('The background worker sent what cannot be read.')),
    );
  });
  // Somebody waits for it only while a call is under way.
  gone.catch(() => {});
  return {
    engine: forwarding<Engine, 'open'>(
      { open: (options, onProgress) => remote.open(options, proxy(onProgress)) },
      (name, args) => ask(remote, name, args),
    ),
    onPage: false,
    gone,
    end: () => worker.terminate(),
  };
}

/** Links to an engine on the page itself; it cannot be lost, only fail. */
export function linkToPage(engine: Engine): Link {
  return { engine, onPage: true, gone: new Promise(() => {}), end: () => {} };
}
