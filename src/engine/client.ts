import type { Engine, Progress } from './contract.ts';
import { ask, forwarding } from './forwarding.ts';
import { Keeper, MAX_LOSSES } from './keeper.ts';
import { isLoss, type WorkerLike } from './link.ts';
import { type Schedule, schedule, watched } from './watch.ts';

/** How the client reaches the world; tests bring their own. */
export interface ClientDoors {
  readonly makeWorker?: () => WorkerLike;
  readonly makeLocal?: () => Promise<Engine>;
  readonly after?: Schedule;
}

export interface EngineClient extends Engine {
  /** Calls `hook` with a sentence at every restart; until `calibrate` is called again the plain scorer serves. */
  onRestart(hook: (why: string) => void): () => void;
}

/** With the restart that follows, under the five seconds that a visitor may wait; a spin takes a tenth at most. */
const CALL_MS = 3000;
const CALIBRATE_MS = 15_000;
/** Blocks come over the network; the store gives up on a silent connection before this. */
const FETCHING_MS = 20_000;
/** Questions that may have to fetch. */
const PATIENCE_MS: Readonly<Record<string, number>> = {
  details: FETCHING_MS,
  excerpts: FETCHING_MS,
  find: FETCHING_MS,
  people: FETCHING_MS,
  wordsApart: FETCHING_MS,
  topRated: FETCHING_MS,
  places: FETCHING_MS,
};

const moduleWorker = () => new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
const pageEngine = async () => (await import('./browser-engine.ts')).browserEngine();

/** Passes on only what is more than before: a new worker counts from nothing. */
function rising(onProgress: (progress: Progress) => void): (progress: Progress) => void {
  let most = -1;
  return (progress) => {
    if (progress.loadedBytes <= most) return;
    most = progress.loadedBytes;
    onProgress(progress);
  };
}

/** Asks the engine, wherever it is. `onLost` is told of every loss before the call is replayed. */
type Call = <T>(
  ask: (engine: Engine) => Promise<T>,
  ms?: number,
  onLost?: (why: string) => void,
) => Promise<T>;

/** Calls under a deadline, replayed on a new worker when one is lost, and on the page after three. */
function replaying(keeper: Keeper, after: Schedule): Call {
  let measuring = 0;
  return async (ask, ms = CALL_MS, onLost = () => {}) => {
    // Measuring may hold the worker for long without its being dead: all wait as long as it may take.
    if (ms === CALIBRATE_MS) measuring++;
    try {
      for (let losses = 1; ; losses++) {
        const link = await keeper.ready();
        if (link.onPage) return await ask(link.engine);
        try {
          return await watched(
            link,
            () => ask(link.engine),
            measuring ? Math.max(ms, CALIBRATE_MS) : ms,
            after,
          );
        } catch (error) {
          if (!isLoss(error)) throw error;
          onLost(error.message);
          if (losses >= MAX_LOSSES) keeper.goToPage();
          keeper.lose(link, error.message);
        }
      }
    } finally {
      if (ms === CALIBRATE_MS) measuring--;
    }
  };
}

/** Calibrates, and leaves WebGL alone once it has cost a worker; the report says so, and when the page does the work. */
function calibrating(keeper: Keeper, call: Call, lastLoss: () => string): Engine['calibrate'] {
  /** Why this is not what was asked for. */
  let reservation = '';
  return async () => {
    const report = await call(
      (engine) => engine.calibrate(),
      CALIBRATE_MS,
      (why) => {
        reservation = `WebGL is left alone, since the worker was lost while measuring it: ${why}`;
        keeper.goPlain();
      },
    );
    if ((await keeper.ready()).onPage)
      reservation = `The page itself does the work, since no background worker lasted: ${lastLoss()}`;
    return reservation ? { ...report, why: `The plain scorer serves. ${reservation}` } : report;
  };
}

/**
 * The engine as the page sees it. Every call has a deadline; when it passes or the worker breaks, a new worker is
 * made, the catalogue opened again and the call replayed; after three losses the page serves itself, plainly.
 * Keep one, at module level, for the life of the page. Arguments must be plain data, which can be cloned.
 */
export function connectEngine(doors: ClientDoors = {}): EngineClient {
  const { makeWorker = moduleWorker, makeLocal = pageEngine, after = schedule } = doors;
  const hooks = new Set<(why: string) => void>();
  let lastLoss = '';
  const onLoss = (why: string) => {
    lastLoss = why;
    for (const hook of hooks) hook(why);
  };
  const keeper = new Keeper({ makeWorker, makeLocal, after, onLoss });
  const call = replaying(keeper, after);
  const own: Pick<EngineClient, 'open' | 'calibrate' | 'onRestart'> = {
    open: (options, onProgress) => keeper.open({ options, onProgress: rising(onProgress) }),
    calibrate: calibrating(keeper, call, () => lastLoss),
    onRestart(hook) {
      hooks.add(hook);
      return () => hooks.delete(hook);
    },
  };
  return forwarding(own, (name, args) => call((engine) => ask(engine, name, args), PATIENCE_MS[name]));
}
