// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Session } from '../../src/app/session.svelte.ts';
import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import type { TitleCard } from '../../src/engine/contract.ts';
import { failure } from '../../src/errors.ts';
import { memoryShelf } from '../../src/shelf/memory-shelf.ts';
import { openShelf } from '../../src/shelf/open-shelf.ts';
import type { Shelf } from '../../src/shelf/shelf.ts';
import { cardOf } from './fake-engine.ts';
import { opened } from './open-session.ts';

let shelves: Shelf[] = [];
afterEach(() => {
  for (const shelf of shelves) shelf.close();
  shelves = [];
});

const keptShelf = async (indexedDB: IDBFactory) => {
  const shelf = await openShelf({ indexedDB });
  shelves.push(shelf);
  return shelf;
};

/** A shelf in memory whose writes are refused. */
function fullShelf(): Shelf {
  const shelf = memoryShelf('');
  const full = () => Promise.reject(failure('StorageRefused', 'The disk is full.'));
  return {
    ...shelf,
    verdicts: { ...shelf.verdicts, change: full },
    history: { ...shelf.history, add: full },
    settings: { ...shelf.settings, write: full },
  };
}

const verdictsOf = (session: Session, card: TitleCard) => [...session.verdictOf(card.id)].sort();

describe('a verdict', () => {
  test('given twice is taken off', async () => {
    const session = await opened();
    await session.judge(cardOf(1), 'like');
    expect(session.notice).toMatchObject({ kind: 'like', title: 'Title 1' });
    await session.judge(cardOf(1), 'like');
    expect(session.notice).toMatchObject({ kind: 'removed', title: 'Title 1' });
    expect(session.verdicts).toEqual([]);
  });

  test('of dislike ends the like, and leaves seen alone', async () => {
    const session = await opened();
    await session.judge(cardOf(1), 'seen');
    await session.judge(cardOf(1), 'like');
    await session.judge(cardOf(1), 'dislike');
    expect(verdictsOf(session, cardOf(1))).toEqual(['dislike', 'seen']);
  });

  test('lies on top of the older ones', async () => {
    const session = await opened();
    for (const n of [1, 2, 3]) await session.judge(cardOf(n), 'like');
    expect(session.verdicts.map((record) => record.title)).toEqual(['Title 3', 'Title 2', 'Title 1']);
  });

  test('changes the count', async () => {
    const session = await opened();
    await session.judge(cardOf(1), 'never');
    await vi.waitFor(() => expect(session.count?.left).toBe(99));
  });

  test('shows before storage has answered', async () => {
    const session = await opened();
    const judging = session.judge(cardOf(1), 'like');
    expect(verdictsOf(session, cardOf(1))).toEqual(['like']);
    await judging;
  });

  test('that storage refuses is put back, with a notice', async () => {
    const session = await opened({}, { shelf: Promise.resolve(fullShelf()) });
    await session.judge(cardOf(1), 'like');
    expect(verdictsOf(session, cardOf(1))).toEqual([]);
    expect(session.notice).toMatchObject({ kind: 'refused', text: 'The disk is full.' });
    expect(session.canUndo).toBe(false);
  });
});

describe('undo', () => {
  test('takes back change after change, each with all it did', async () => {
    const session = await opened();
    await session.judge(cardOf(1), 'like');
    await session.judge(cardOf(1), 'dislike');
    await session.judge(cardOf(2), 'seen');
    await session.remove(cardOf(2).id, 'seen');
    await session.undo();
    expect(verdictsOf(session, cardOf(2))).toEqual(['seen']);
    await session.undo();
    await session.undo();
    expect(verdictsOf(session, cardOf(1))).toEqual(['like']);
    await session.undo();
    expect([session.verdicts, session.canUndo]).toEqual([[], false]);
    expect(session.notice).toMatchObject({ kind: 'undone', title: 'Title 1' });
  });

  test('reaches the shelf, with the time of the first word', async () => {
    const shelf = memoryShelf('');
    const session = await opened({}, { shelf: Promise.resolve(shelf) });
    await session.judge(cardOf(1), 'like');
    const before = await shelf.verdicts.all();
    await session.remove(cardOf(1).id, 'like');
    await session.undo();
    expect(await shelf.verdicts.all()).toEqual(before);
  });

  test('with nothing to undo does nothing', async () => {
    const session = await opened();
    await session.undo();
    expect(session.notice).toBe(null);
  });
});

describe('settings', () => {
  test('come back on the next visit', async () => {
    const indexedDB = new IDBFactory();
    const first = await opened({}, { shelf: keptShelf(indexedDB) });
    first.filter = { ...OPEN_FILTER, type: 'series' };
    for (const adventure of [0.5, 0.6, 0.7]) first.adventure = adventure;
    await vi.waitFor(async () => {
      const second = await opened({}, { shelf: keptShelf(indexedDB) });
      expect([second.filter.type, second.adventure]).toEqual(['series', 0.7]);
    });
  });

  test('stay on the page when storage refuses them', async () => {
    const session = await opened({}, { shelf: Promise.resolve(fullShelf()) });
    session.adventure = 0.8;
    await vi.waitFor(() => expect(session.notice?.kind).toBe('refused'));
    expect(session.adventure).toBe(0.8);
  });

  test('moved twenty times in a breath cost two counts at most', async () => {
    let counts = 0;
    const session = await opened({
      count: async ({ filter }) => {
        counts += 1;
        return { left: filter.years.from ?? 0, relax: [] };
      },
    });
    for (let from = 1; from <= 20; from++) session.filter = { ...OPEN_FILTER, years: { from, to: null } };
    await vi.waitFor(() => expect(session.count?.left).toBe(20));
    expect(counts).toBeLessThanOrEqual(2);
  });
});

describe('two tabs', () => {
  test('with fifty likes each at the same time both show a hundred', async () => {
    const indexedDB = new IDBFactory();
    const tabs = await Promise.all([0, 1].map(() => opened({}, { shelf: keptShelf(indexedDB) })));
    const likes = (tab: number) => Array.from({ length: 50 }, (_, n) => cardOf(tab * 50 + n));
    await Promise.all(tabs.flatMap((session, tab) => likes(tab).map((card) => session.judge(card, 'like'))));
    for (const session of tabs) await vi.waitFor(() => expect(session.verdicts).toHaveLength(100));
  });

  test('do not show each other’s titles again', async () => {
    const indexedDB = new IDBFactory();
    const [here, there] = await Promise.all([0, 1].map(() => opened({}, { shelf: keptShelf(indexedDB) })));
    await here?.spin();
    await vi.waitFor(async () => {
      await there?.spin();
      expect(there?.result?.picks[0]?.card).not.toEqual(cardOf(0));
    });
  });
});
