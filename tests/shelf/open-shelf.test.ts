import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { notesIn } from '../../src/shelf/notes.ts';
import { openShelf } from '../../src/shelf/open-shelf.ts';
import { SHELF_VERSION } from '../../src/shelf/schema.ts';
import type { Shelf } from '../../src/shelf/shelf.ts';
import { readText } from '../rules/project-files.ts';
import { likeOf } from './records.ts';

const NAME = 'movie-roulette';
let factory: IDBFactory;
let open: Shelf[] = [];

const opened = async (name = NAME) => {
  const shelf = await openShelf({ name, indexedDB: factory });
  open.push(shelf);
  return shelf;
};

/** Another program on the same database, as a page of another version would be. */
const stranger = (version: number | undefined) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open(NAME, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

beforeEach(() => {
  factory = new IDBFactory();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const shelf of open) shelf.close();
  open = [];
});

describe('a browser that keeps nothing', () => {
  const REFUSALS = {
    'has no storage': undefined,
    'throws when asked': () => {
      throw new DOMException('no', 'SecurityError');
    },
  };

  test.each(Object.entries(REFUSALS))('that %s gets a shelf in memory and is told why', async (_, refuse) => {
    vi.stubGlobal('indexedDB', refuse && { open: refuse });
    const shelf = await openShelf();
    expect(shelf.kept).toBe(false);
    expect(shelf.why).toMatch(/storage.*lasts only as long as this page\.$/);
    await shelf.verdicts.change({ put: [likeOf(1)], drop: [] });
    expect((await shelf.verdicts.all()).records).toEqual([likeOf(1)]);
  });
});

describe('within two seconds', () => {
  /** Lets two seconds pass before the storage has had a chance to answer. */
  const late = async (name?: string) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = opened(name);
    vi.advanceTimersByTime(2_000);
    return opening;
  };

  test('storage that does not answer ends in a shelf in memory', async () => {
    const shelf = await late();
    expect([shelf.kept, shelf.why]).toEqual([false, expect.stringContaining('did not answer')]);
  });

  test('an upgrade that an old tab blocks ends in a shelf in memory that names the old tab', async () => {
    const request = new IDBOpenDBRequest();
    vi.spyOn(factory, 'open').mockReturnValue(request);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = opened();
    request.onblocked?.call(request, new Event('blocked') as IDBVersionChangeEvent);
    vi.advanceTimersByTime(2_000);
    const shelf = await opening;
    expect([shelf.kept, shelf.why]).toEqual([false, expect.stringContaining('older tab')]);
  });

  test('a connection that comes too late is closed, so that it blocks nobody', async () => {
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    const closed = () => close.mock.contexts.map((db) => (db as IDBDatabase).name);
    await late('late');
    expect(closed()).not.toContain('late');
    await vi.waitFor(() => expect(closed()).toContain('late'));
  });
});

describe('a shelf of the browser', () => {
  test('is told to be kept', async () => {
    const shelf = await opened();
    expect([shelf.kept, shelf.why]).toEqual([true, '']);
  });

  test('of version 1 keeps what it had, and gains room for notes', async () => {
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = factory.open(NAME, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('verdicts', { keyPath: ['id', 'verdict'] }).put(likeOf(1));
        request.result.createObjectStore('history', { keyPath: 'key', autoIncrement: true });
        request.result
          .createObjectStore('settings', { keyPath: 'key' })
          .put({ key: 'adventure', value: 0.7 });
      };
      request.onsuccess = () => resolve(request.result);
    });
    old.close();
    const shelf = await opened();
    expect(shelf.kept).toBe(true);
    expect((await shelf.verdicts.all()).records).toEqual([likeOf(1)]);
    expect((await shelf.settings.read()).stored).toEqual({ adventure: 0.7 });
    const note = { id: likeOf(1).id, text: 'Again.', at: 1 };
    await notesIn(shelf.drawers).write(note);
    expect((await notesIn(shelf.drawers).all()).records).toEqual([note]);
  });

  test('skips and counts damaged records', async () => {
    const shelf = await opened();
    await shelf.verdicts.change({ put: [likeOf(1)], drop: [] });
    const db = await stranger(undefined);
    const tx = db.transaction(['verdicts', 'history', 'settings'], 'readwrite');
    tx.objectStore('verdicts').put({ id: 'fake:s2', verdict: 'like', at: 'yesterday' });
    tx.objectStore('verdicts').put({ ...likeOf(3), verdict: 'adore' });
    tx.objectStore('history').put({ at: 1, seed: 1, ids: [1, 2] });
    tx.objectStore('settings').put({ key: 'filter', value: { type: 'opera' } });
    tx.objectStore('settings').put({ key: 'from a newer page', value: 1 });
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
    expect(await shelf.verdicts.all()).toEqual({ records: [likeOf(1)], damaged: 2 });
    expect(await shelf.history.shown()).toEqual({ records: [], damaged: 1 });
    expect(await shelf.settings.read()).toEqual({ stored: {}, damaged: 1 });
  });

  test('of a newer page is left alone', async () => {
    (await stranger(SHELF_VERSION + 1)).close();
    const shelf = await opened();
    expect([shelf.kept, shelf.why]).toEqual([false, expect.stringContaining('newer version')]);
  });

  test('lets a newer page upgrade the database, then says that this one must be reloaded', async () => {
    const shelf = await opened();
    const newer = await stranger(SHELF_VERSION + 1);
    expect(newer.version).toBe(SHELF_VERSION + 1);
    const refused = shelf.verdicts.change({ put: [likeOf(1)], drop: [] });
    await expect(refused).rejects.toMatchObject({
      name: 'StorageRefused',
      message: expect.stringContaining('newer version'),
    });
    newer.close();
  });

  test('opens again when its connection was closed under it', async () => {
    const shelf = await opened();
    const deleting = new Promise((resolve) => {
      factory.deleteDatabase(NAME).onsuccess = resolve;
    });
    await deleting;
    await shelf.verdicts.change({ put: [likeOf(1)], drop: [] });
    expect((await shelf.verdicts.all()).records).toEqual([likeOf(1)]);
  });

  test('makes room for a like by giving up the copy of the catalogue', async () => {
    const shelf = await opened();
    const kept = ['titles.bin', 'vectors.bin'];
    const cache = {
      keys: async () => [...kept],
      delete: async (file: string) => kept.splice(kept.indexOf(file), 1),
    };
    vi.stubGlobal('caches', { open: async () => cache });
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, record) {
      if (kept.length) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, record);
    });
    await shelf.verdicts.change({ put: [likeOf(1)], drop: [] });
    expect((await shelf.verdicts.all()).records).toEqual([likeOf(1)]);
    expect(kept).toEqual([]);
  });

  test('gives up the very cache in which the service worker keeps the catalogue', () => {
    const nameIn = (path: string) => /'(model-v\d+)'/.exec(readText(path))?.[1];
    expect(nameIn('src/shelf/refusal.ts')).toBe(nameIn('src/sw/model-cache.ts'));
  });

  test('tells in a sentence that the disk is full, and keeps what it had', async () => {
    const shelf = await opened();
    await shelf.verdicts.change({ put: [likeOf(1)], drop: [] });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const refused = shelf.verdicts.change({ put: [likeOf(2)], drop: [] });
    await expect(refused).rejects.toMatchObject({
      name: 'StorageRefused',
      message: expect.stringContaining('no room left'),
    });
    expect((await shelf.verdicts.all()).records).toEqual([likeOf(1)]);
  });
});
