import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, test } from 'vitest';
import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import { type TitleId, titleId } from '../../src/catalogue/title.ts';
import { memoryShelf } from '../../src/shelf/memory-shelf.ts';
import { LONGEST_NOTE, notesIn } from '../../src/shelf/notes.ts';
import { openShelf } from '../../src/shelf/open-shelf.ts';
import type { Shelf } from '../../src/shelf/shelf.ts';
import { likeOf } from './records.ts';

const ids = (...numbers: readonly number[]) => numbers.map((n) => titleId('fake', `s${n}`));

let open: Shelf[] = [];
afterEach(() => {
  for (const shelf of open) shelf.close();
  open = [];
});

const SHELVES = [
  { way: 'kept in the browser', make: () => openShelf({ indexedDB: new IDBFactory() }) },
  { way: 'kept in memory', make: async () => memoryShelf('For a test.') },
];

describe.each(SHELVES)('a shelf $way', ({ make }) => {
  const made = async () => {
    const shelf = await make();
    open.push(shelf);
    return shelf;
  };

  test('gives back the verdicts it was given', async () => {
    const { verdicts } = await made();
    await verdicts.change({ put: [likeOf(1), likeOf(2)], drop: [] });
    expect(await verdicts.all()).toEqual({ records: [likeOf(1), likeOf(2)], damaged: 0 });
  });

  test('holds a title that is both liked and seen', async () => {
    const { verdicts } = await made();
    await verdicts.change({ put: [likeOf(1), likeOf(1, { verdict: 'seen' })], drop: [] });
    expect((await verdicts.all()).records).toHaveLength(2);
  });

  test('swaps one verdict for another in one change', async () => {
    const { verdicts } = await made();
    const dislike = likeOf(1, { verdict: 'dislike' });
    await verdicts.change({ put: [likeOf(1)], drop: [] });
    await verdicts.change({ put: [dislike], drop: [likeOf(1)] });
    expect((await verdicts.all()).records).toEqual([dislike]);
  });

  test('names every shown title once', async () => {
    const { history } = await made();
    await history.add({ at: 1, seed: 1, ids: ids(1, 2) }, false);
    await history.add({ at: 2, seed: 2, ids: ids(2, 3) }, false);
    expect((await history.shown()).records).toEqual(ids(1, 2, 3));
  });

  test('starts its history anew when the pool is spent', async () => {
    const { history } = await made();
    await history.add({ at: 1, seed: 1, ids: ids(1, 2) }, false);
    await history.add({ at: 2, seed: 2, ids: ids(3) }, true);
    expect((await history.shown()).records).toEqual(ids(3));
    await history.clear();
    expect((await history.shown()).records).toEqual([]);
  });

  test('remembers the last filter and adventure', async () => {
    const { settings } = await made();
    expect(await settings.read()).toEqual({ stored: {}, damaged: 0 });
    await settings.write('adventure', 0.5);
    await settings.write('adventure', 0.7);
    await settings.write('filter', { ...OPEN_FILTER, type: 'series' });
    const stored = { adventure: 0.7, filter: { ...OPEN_FILTER, type: 'series' } };
    expect((await settings.read()).stored).toEqual(stored);
  });

  test('keeps one note a title, newest first, cut to the longest, and drops an empty one', async () => {
    const notes = notesIn((await made()).drawers);
    const [one, two] = ids(1, 2) as [TitleId, TitleId];
    await notes.write({ id: one, text: 'With Mara.', at: 1 });
    await notes.write({ id: two, text: 'x'.repeat(LONGEST_NOTE + 5), at: 2 });
    await notes.write({ id: one, text: 'With Mara, in winter.', at: 3 });
    expect((await notes.all()).records.map(({ id, text }) => [id, text.length])).toEqual([
      [one, 21],
      [two, LONGEST_NOTE],
    ]);
    await notes.write({ id: one, text: '  ', at: 4 });
    await notes.remove(two);
    expect(await notes.all()).toEqual({ records: [], damaged: 0 });
  });

  test('remembers whether keys act', async () => {
    const { settings } = await made();
    await settings.write('keys', false);
    expect((await settings.read()).stored).toEqual({ keys: false });
  });

  test('leaves out an adventure beyond the dial, and counts it', async () => {
    const { settings } = await made();
    await settings.write('adventure', 7);
    expect(await settings.read()).toEqual({ stored: {}, damaged: 1 });
  });
});

describe('two tabs', () => {
  const tabs = async () => {
    const indexedDB = new IDBFactory();
    const both = await Promise.all([openShelf({ indexedDB }), openShelf({ indexedDB })]);
    open.push(...both);
    return both;
  };

  test('keep a hundred likes when each gives fifty at the same time', async () => {
    const shelves = await tabs();
    const writes = shelves.flatMap(({ verdicts }, tab) =>
      Array.from({ length: 50 }, (_, n) => verdicts.change({ put: [likeOf(tab * 50 + n)], drop: [] })),
    );
    await Promise.all(writes);
    for (const { verdicts } of shelves) expect((await verdicts.all()).records).toHaveLength(100);
  });

  test('hear of each other’s changes', async () => {
    const [here, there] = await tabs();
    const heard = new Promise((resolve) => there.onChange(resolve));
    await here.verdicts.change({ put: [likeOf(1)], drop: [] });
    expect(await heard).toBe('verdicts');
  });
});
