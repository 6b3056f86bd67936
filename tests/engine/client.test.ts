import { afterEach, describe, expect, test, vi } from 'vitest';
import { connectEngine } from '../../src/engine/client.ts';
import type {
  BackendReport,
  CatalogueInfo,
  Engine,
  OpenOptions,
  SpinResult,
} from '../../src/engine/contract.ts';
import { failure } from '../../src/errors.ts';
import { fakeEngine } from '../app/fake-engine.ts';
import { type FakeWorker, fakeWorker } from '../fixtures/fake-worker.ts';

const INFO = { hash: 'abc', titles: 40 } as CatalogueInfo;
const OPTIONS: OpenOptions = { modelUrl: 'https://cinema.test/model/', backend: 'auto' };
const REQUEST = { seed: 7 } as never;
const REPORT: BackendReport = {
  serving: 'plain',
  why: 'Measured.',
  medianMs: { plain: 1, webgl: null },
  queries: 5,
};
const never = () => new Promise<never>(() => {});

/** An engine that answers at once; `said` replaces calls. */
function engine(said: Partial<Engine> = {}): Engine {
  return fakeEngine({
    open: async (_, onProgress) => {
      onProgress({ loadedBytes: 5, totalBytes: 10 });
      onProgress({ loadedBytes: 10, totalBytes: 10 });
      return INFO;
    },
    spin: async ({ seed }) => ({ seed }) as SpinResult,
    cards: async () => [],
    calibrate: async () => REPORT,
    ...said,
  });
}

/** Something that will happen; Node 20 has no `Promise.withResolvers`. */
function moment() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}

/** A clock that the test moves: `strike()` ends every deadline that is running. */
function clock() {
  const running = new Map<() => void, number>();
  const after = (run: () => void, ms: number) => {
    const once = () => run();
    running.set(once, ms);
    return () => running.delete(once);
  };
  const strike = () => {
    for (const run of [...running.keys()]) if (running.delete(run)) run();
  };
  return { running, after, strike };
}

const made: FakeWorker[] = [];
afterEach(() => {
  for (const worker of made.splice(0)) worker.terminate();
});

/** A client whose workers are made from a list, the last one for ever after. */
function connect(...workers: (() => FakeWorker)[]) {
  const restarts: string[] = [];
  const time = clock();
  const local = vi.fn(async () => engine({ spin: async () => ({ seed: -1 }) as SpinResult }));
  const client = connectEngine({
    makeWorker: () => {
      const worker = (workers[made.length] ?? workers.at(-1) ?? fakeWorker)();
      made.push(worker);
      return worker;
    },
    makeLocal: local,
    after: time.after,
  });
  client.onRestart((why) => restarts.push(why));
  return { client, restarts, local, ...time };
}

const healthy = () => fakeWorker(engine());
const broken = () => {
  const worker = fakeWorker();
  queueMicrotask(() => worker.break());
  return worker;
};
/** Opens well, and tells when it was asked to spin. */
function hangsOnSpin(asked: () => void) {
  const spin = () => {
    asked();
    return never();
  };
  return () => fakeWorker(engine({ spin }));
}

describe('a healthy worker', () => {
  test('opens with progress and answers; nothing is restarted and no deadline is left running', async () => {
    const { client, restarts, running } = connect(healthy);
    const told: number[] = [];
    expect(await client.open(OPTIONS, (p) => told.push(p.loadedBytes))).toEqual(INFO);
    expect(told).toEqual([5, 10]);
    expect(await client.spin(REQUEST)).toEqual({ seed: 7 });
    expect(await client.calibrate()).toEqual(REPORT);
    expect(made).toHaveLength(1);
    expect(restarts).toEqual([]);
    expect(running.size).toBe(0);
  });
  test('whose answer is an error keeps its place, and the error its kind', async () => {
    const { client } = connect(() =>
      fakeWorker(engine({ similar: () => Promise.reject(failure('BadRequest', 'No such title.')) })),
    );
    await client.open(OPTIONS, () => {});
    await expect(client.similar('x:1' as never, 3)).rejects.toMatchObject({ name: 'BadRequest' });
    expect(made).toHaveLength(1);
  });
  test('that could not open for want of a network keeps what it has for the next try', async () => {
    const open = vi.fn(async () => INFO).mockRejectedValueOnce(failure('Offline', 'No network.'));
    const { client } = connect(() => fakeWorker(engine({ open })));
    await expect(client.open(OPTIONS, () => {})).rejects.toMatchObject({ name: 'Offline' });
    expect(await client.open(OPTIONS, () => {})).toEqual(INFO);
    expect(made).toHaveLength(1);
  });
  test('is not asked before it is open', async () => {
    await expect(connect(healthy).client.spin(REQUEST)).rejects.toMatchObject({ name: 'BadRequest' });
  });
});

describe('a worker that is lost', () => {
  test('by never answering a spin: a new one opens the catalogue and answers the same request', async () => {
    const asked = moment();
    const { client, restarts, strike } = connect(hangsOnSpin(asked.resolve), healthy);
    await client.open(OPTIONS, () => {});
    const spin = client.spin(REQUEST);
    await asked.promise;
    strike();
    expect(await spin).toEqual({ seed: 7 });
    expect(made.map((w) => w.terminated)).toEqual([true, false]);
    expect(restarts).toHaveLength(1);
  });
  test('by dying after the first call: the next is answered by a new one', async () => {
    const { client } = connect(healthy);
    await client.open(OPTIONS, () => {});
    await client.spin(REQUEST);
    made[0]?.break();
    expect(await client.spin(REQUEST)).toEqual({ seed: 7 });
    expect(made).toHaveLength(2);
  });
  test('by a message that cannot be read', async () => {
    const { client } = connect(healthy);
    await client.open(OPTIONS, () => {});
    made[0]?.break('messageerror');
    expect(await client.spin(REQUEST)).toEqual({ seed: 7 });
  });
  test('with several calls under way: one restart answers them all', async () => {
    const asked = moment();
    const { client, restarts, strike } = connect(hangsOnSpin(asked.resolve), healthy);
    await client.open(OPTIONS, () => {});
    const calls = [client.spin(REQUEST), client.spin(REQUEST), client.spin(REQUEST)];
    await asked.promise;
    strike();
    expect(await Promise.all(calls)).toEqual([{ seed: 7 }, { seed: 7 }, { seed: 7 }]);
    expect(restarts).toHaveLength(1);
  });
  test('while opening: the progress never goes backwards', async () => {
    const halfway = moment();
    const open: Engine['open'] = (_, onProgress) => {
      onProgress({ loadedBytes: 7, totalBytes: 10 });
      return never();
    };
    const { client, strike } = connect(() => fakeWorker(engine({ open })), healthy);
    const told: number[] = [];
    const opened = client.open(OPTIONS, (p) => {
      told.push(p.loadedBytes);
      halfway.resolve();
    });
    await halfway.promise;
    strike();
    expect(await opened).toEqual(INFO);
    expect(told).toEqual([7, 10]);
  });
  test('by WebGL holding it: the next one is asked for the plain scorer, and the report says why', async () => {
    const asked = moment();
    const backends: string[] = [];
    const open: Engine['open'] = async ({ backend }) => {
      backends.push(backend);
      return INFO;
    };
    const calibrate = () => {
      asked.resolve();
      return never();
    };
    const { client, strike } = connect(
      () => fakeWorker(engine({ open, calibrate })),
      () => fakeWorker(engine({ open })),
    );
    await client.open(OPTIONS, () => {});
    const report = client.calibrate();
    await asked.promise;
    strike();
    expect((await report).why).toContain('WebGL is left alone');
    expect(backends).toEqual(['auto', 'plain']);
  });
});

describe('after three losses', () => {
  test('of workers that break while loading, the page serves itself and says so', async () => {
    const { client, local, restarts } = connect(broken);
    expect(await client.open(OPTIONS, () => {})).toEqual(INFO);
    expect(made).toHaveLength(3);
    expect(restarts).toHaveLength(3);
    expect(local).toHaveBeenCalledOnce();
    expect(await client.spin(REQUEST)).toEqual({ seed: -1 });
    expect((await client.calibrate()).why).toContain('The page itself does the work');
  });
  test('of one request, the page answers it', async () => {
    const turns = [1, 2, 3].map(() => moment());
    const { client, strike } = connect(...turns.map((turn) => hangsOnSpin(turn.resolve)));
    await client.open(OPTIONS, () => {});
    const spin = client.spin(REQUEST);
    for (const turn of turns) {
      await turn.promise;
      strike();
    }
    expect(await spin).toEqual({ seed: -1 });
  });
  test('or when no worker can be made at all', async () => {
    const { client } = connect(() => {
      throw new Error('Workers are forbidden here.');
    });
    await client.open(OPTIONS, () => {});
    expect((await client.calibrate()).why).toContain('Workers are forbidden here.');
  });
  test('with no network even for the page, the call is Offline, and a later try finds a worker again', async () => {
    const { client, local } = connect(broken, broken, broken, healthy);
    local.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
    await expect(client.open(OPTIONS, () => {})).rejects.toMatchObject({ name: 'Offline' });
    expect(await client.open(OPTIONS, () => {})).toEqual(INFO);
    expect(await client.spin(REQUEST)).toEqual({ seed: 7 });
  });
});
