// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { createSession } from '../../src/app/session.svelte.ts';
import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import { titleId } from '../../src/catalogue/title.ts';
import type { SpinRequest, SpinResult } from '../../src/engine/contract.ts';
import { failure } from '../../src/errors.ts';
import { memoryShelf } from '../../src/shelf/memory-shelf.ts';
import { cardOf, fakeEngine, resultOf } from './fake-engine.ts';
import { opened } from './open-session.ts';

describe('opening', () => {
  test('tells progress and the catalogue, then is ready and counts', async () => {
    const session = await opened();
    expect([session.status, session.info?.titles, session.progress.loadedBytes]).toEqual(['ready', 100, 10]);
    await vi.waitFor(() => expect(session.count?.left).toBe(100));
  });

  test('begins with the open filter and a third of the way to wild', async () => {
    const session = await opened();
    expect([session.filter, session.adventure]).toEqual([OPEN_FILTER, 0.3]);
  });

  test('that fails keeps the error, and can be tried again', async () => {
    let tries = 0;
    const { open } = fakeEngine();
    const session = await opened({
      open: async (...args) => {
        tries += 1;
        if (tries === 1) throw failure('Offline', 'There is no network.');
        return open(...args);
      },
    });
    expect([session.status, session.failure?.name]).toEqual(['failed', 'Offline']);
    await session.retry();
    expect([session.status, session.failure]).toEqual(['ready', null]);
  });

  test('tells that a shelf in memory is not kept, and why', async () => {
    const session = await opened();
    expect([session.kept, session.keptWhy]).toEqual([false, 'For a test.']);
  });

  test('goes on with an empty shelf when storage refuses to be read, and says so', async () => {
    const shelf = memoryShelf('');
    const all = () => Promise.reject(failure('StorageRefused', 'Reading was refused.'));
    const session = await opened(
      {},
      { shelf: Promise.resolve({ ...shelf, verdicts: { ...shelf.verdicts, all } }) },
    );
    expect([session.status, session.notice]).toMatchObject([
      'ready',
      { kind: 'refused', text: 'Reading was refused.' },
    ]);
  });

  test('counts damaged records in a notice', async () => {
    const shelf = memoryShelf('');
    await shelf.settings.write('adventure', 7);
    const session = await opened({}, { shelf: Promise.resolve(shelf) });
    expect(session.notice).toMatchObject({ kind: 'damaged', text: '1' });
    expect(session.adventure).toBe(0.3);
  });
});

describe('a spin', () => {
  test('shows its result, and the pick once the wheel stands still', async () => {
    const session = await opened();
    await session.spin();
    expect([session.spinId, session.spinning, session.picked]).toEqual([1, false, null]);
    session.settled();
    expect(session.picked?.card).toEqual(cardOf(0));
  });

  test('fetches the details of all its picks', async () => {
    const session = await opened();
    await session.spin();
    await vi.waitFor(() => expect([...session.details.keys()]).toEqual([0, 1, 2].map((n) => cardOf(n).id)));
  });

  test('repeats no title, also on the next visit', async () => {
    const shelf = Promise.resolve(memoryShelf(''));
    const first = await opened({}, { shelf });
    await first.spin();
    await first.spin();
    const second = await opened({}, { shelf });
    await second.spin();
    expect(second.result?.picks.map((pick) => pick.card)).toEqual([6, 7, 8].map(cardOf));
  });

  test('that found the pool spent forgets what was shown before it, and says so', async () => {
    const shelf = memoryShelf('');
    let poolSpent = false;
    const { spin } = fakeEngine();
    const session = await opened(
      { spin: async (request) => (poolSpent ? resultOf([1, 2], { poolSpent }) : spin(request)) },
      { shelf: Promise.resolve(shelf) },
    );
    await session.spin();
    poolSpent = true;
    await session.spin();
    expect(session.notice?.kind).toBe('poolSpent');
    expect((await shelf.history.shown()).records).toEqual([1, 2].map((n) => cardOf(n).id));
  });

  test('that nothing passes says so and forgets nothing', async () => {
    const shelf = memoryShelf('');
    let nothing = false;
    const { spin } = fakeEngine();
    const session = await opened(
      { spin: async (request) => (nothing ? resultOf([], { poolSpent: true }) : spin(request)) },
      { shelf: Promise.resolve(shelf) },
    );
    await session.spin();
    nothing = true;
    await session.spin();
    session.settled();
    expect([session.notice?.kind, session.picked]).toEqual(['empty', null]);
    expect((await shelf.history.shown()).records).toHaveLength(3);
  });

  test('begun while one is under way wins, also when it is answered first', async () => {
    const answers: ((result: SpinResult) => void)[] = [];
    const session = await opened({ spin: () => new Promise((resolve) => answers.push(resolve)) });
    const spins = [session.spin(), session.spin()];
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.(resultOf([2]));
    await spins[1];
    answers[0]?.(resultOf([1]));
    await Promise.all(spins);
    expect([session.spinId, session.spinning]).toEqual([1, false]);
    expect(session.result?.picks[0]?.card).toEqual(cardOf(2));
  });

  test('that fails is a notice, and the page stays usable', async () => {
    let broken = true;
    const { spin } = fakeEngine();
    const session = await opened({
      spin: (request) =>
        broken ? Promise.reject(failure('BackendLost', 'The worker is gone.')) : spin(request),
    });
    await session.spin();
    expect(session.notice).toMatchObject({ kind: 'failed', text: 'The worker is gone.' });
    expect([session.status, session.spinning, session.result]).toEqual(['ready', false, null]);
    broken = false;
    await session.spin();
    expect(session.spinId).toBe(1);
  });

  test('asked for while the catalogue loads waits for it', async () => {
    const session = createSession({
      engine: fakeEngine(),
      shelf: Promise.resolve(memoryShelf('')),
      modelUrl: '',
      backend: 'plain',
      now: () => 0,
      seed: () => 1,
    });
    const opening = session.open();
    await session.spin();
    expect(session.result?.picks).toHaveLength(3);
    await opening;
  });

  test('after starting over may show all again', async () => {
    const session = await opened();
    await session.spin();
    await session.startOver();
    await session.spin();
    expect(session.result?.picks[0]?.card).toEqual(cardOf(0));
  });

  test('carries likes, filter, mood and adventure to the engine', async () => {
    const requests: SpinRequest[] = [];
    const session = await opened({
      spin: async (request) => {
        requests.push(request);
        return resultOf([1]);
      },
    });
    session.filter = { ...OPEN_FILTER, type: 'film' };
    session.adventure = 0.9;
    session.mood = ' heist ';
    await session.judge(cardOf(5), 'like');
    await session.spin();
    expect(requests[0]).toMatchObject({ filter: { type: 'film' }, adventure: 0.9, mood: 'heist', seed: 7 });
    expect(requests[0]?.likes.map((like) => like.id)).toEqual([cardOf(5).id]);
  });
});

describe('questions', () => {
  test('are answered by the engine', async () => {
    const session = await opened();
    expect(await session.ask((engine) => engine.search('title', 8), [])).toHaveLength(1);
    expect(await session.ask((engine) => engine.similar(cardOf(1).id, 4), [])).toHaveLength(4);
    expect(
      await session.ask((engine) => engine.cards([cardOf(1).id, titleId('gone', '1')]), []),
    ).toHaveLength(1);
    await session.calibrate();
    expect(session.backend?.serving).toBe('plain');
  });

  test('before the catalogue is there are answered with nothing', async () => {
    const session = await opened({ open: () => Promise.reject(failure('Offline', 'There is no network.')) });
    expect(await session.ask((engine) => engine.search('title', 8), [])).toEqual([]);
    expect(session.notice).toBe(null);
  });

  test('for the same details go out once, and again when they failed', async () => {
    const asked: string[][] = [];
    const { details } = fakeEngine();
    const session = await opened({
      details: async (ids) => {
        asked.push([...ids]);
        if (asked.length === 1) throw failure('Offline', 'There is no network.');
        return details(ids);
      },
    });
    const ids = [cardOf(1).id];
    for (let n = 0; n < 3; n++) await session.loadDetails(ids);
    expect(asked).toEqual([ids, ids]);
    expect([...session.details.keys()]).toEqual(ids);
  });
});
