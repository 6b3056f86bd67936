import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { titleId } from '../../../src/catalogue/title.ts';
import { isFailure } from '../../../src/errors.ts';
import { mergeInto } from '../../../src/shelf/carried/merge.ts';
import { readBackup } from '../../../src/shelf/carried/read-backup.ts';
import { memoryShelf } from '../../../src/shelf/memory-shelf.ts';
import { openShelf } from '../../../src/shelf/open-shelf.ts';
import { likeOf } from '../records.ts';
import { backupOf, bring, CATALOGUE, LAWS, NOW, records, saidBy, snapshotOf } from './any-shelf.ts';

// Laws are tried many times over, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

afterEach(() => vi.unstubAllGlobals());

describe('a backup', () => {
  test('read into an empty shelf gives the same shelf', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (stores) => {
        const shelf = memoryShelf('');
        await bring(shelf, stores);
        const before = saidBy(await snapshotOf(shelf));
        const empty = memoryShelf('');
        await bring(empty, (await readBackup(await backupOf(shelf))).stores);
        expect(saidBy(await snapshotOf(empty))).toEqual(before);
      }),
      LAWS,
    );
  });

  test('read into the shelf that it came from changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (stores) => {
        const shelf = memoryShelf('');
        await bring(shelf, stores);
        const { stores: same } = await readBackup(await backupOf(shelf));
        expect(mergeInto(await snapshotOf(shelf), same).deed).toEqual({ put: {}, drop: {} });
      }),
      LAWS,
    );
  });

  test('goes out of the browser’s storage and into it', async () => {
    const [from, to] = await Promise.all([1, 2].map(() => openShelf({ indexedDB: new IDBFactory() })));
    await from?.verdicts.change({ put: [likeOf(1), likeOf(2, { verdict: 'seen' })], drop: [] });
    await from?.history.add({ at: 3, seed: 4, ids: [titleId('fake', 's1')] }, false);
    await from?.settings.write('adventure', 0.5);
    if (!from || !to) throw new Error('no shelf');
    await bring(to, (await readBackup(await backupOf(from))).stores);
    expect(saidBy(await snapshotOf(to))).toEqual(saidBy(await snapshotOf(from)));
    for (const shelf of [from, to]) shelf.close();
  });

  test('says what it is: format, version, day, catalogue, counts and a check a store', async () => {
    const shelf = memoryShelf('');
    await bring(shelf, { verdicts: [likeOf(1)] });
    expect(JSON.parse(await backupOf(shelf))).toMatchObject({
      format: 'movie-roulette-backup',
      version: 1,
      made: new Date(NOW).toISOString(),
      catalogue: CATALOGUE,
      counts: { verdicts: 1, history: 0, settings: 0, waiting: 0 },
      checksum: { how: 'sha-256', of: { verdicts: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    });
  });

  test('without cryptography, as over plain http, has the weaker check and says so', async () => {
    const shelf = memoryShelf('');
    await bring(shelf, { verdicts: [likeOf(1)] });
    const strong = await backupOf(shelf);
    vi.stubGlobal('crypto', {});
    const weak = await backupOf(shelf);
    expect(JSON.parse(weak).checksum.how).toBe('fnv-1a-32');
    expect((await readBackup(weak)).verified).toBe(true);
    expect((await readBackup(strong)).verified).toBe(false);
  });
});

describe('a damaged backup says where, and nothing of it is read', () => {
  const whole = async () => {
    const shelf = memoryShelf('');
    await bring(shelf, { verdicts: [likeOf(1), likeOf(2)] });
    return backupOf(shelf);
  };
  interface File {
    readonly stores: Record<string, { at?: number }[]>;
    readonly counts: Record<string, number>;
  }
  const edited = async (edit: (file: File) => void) => {
    const file = JSON.parse(await whole()) as File;
    edit(file);
    return JSON.stringify(file);
  };

  test.each<[string, (file: File) => void, RegExp]>([
    ['a record less', ({ stores }) => stores.verdicts?.pop(), /“verdicts”.*holds 1 records where 2/],
    [
      'a store less',
      ({ stores }) => Reflect.deleteProperty(stores, 'verdicts'),
      /“verdicts” of the backup is missing/,
    ],
    [
      'a record without its day',
      ({ stores }) => Reflect.deleteProperty(stores.verdicts?.[1] ?? {}, 'at'),
      /Record 2 of the part “verdicts”/,
    ],
    [
      'another day',
      ({ stores }) => Object.assign(stores.verdicts?.[0] ?? {}, { at: 5 }),
      /“verdicts” of the backup is not what was written/,
    ],
  ])('%s', async (_, edit, sentence) => {
    await expect(readBackup(await edited(edit))).rejects.toThrow(sentence);
  });

  test('by the line at which it breaks off', async () => {
    const text = await whole();
    await expect(readBackup(text.slice(0, text.length - 40))).rejects.toThrow(
      /breaks off at (?:line \d+, column \d+|its end)/,
    );
  });

  test('whatever letters are changed', async () => {
    const text = await whole();
    const changes = fc.array(fc.tuple(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 })), {
      minLength: 1,
      maxLength: 4,
    });
    const original = (await readBackup(text)).stores;
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        let changed = text;
        for (const [place, letter] of list)
          changed = changed.slice(0, place) + letter + changed.slice(place + 1);
        try {
          // What the checks do not cover is the day and the catalogue's name: no word of the visitor's.
          expect((await readBackup(changed)).stores).toEqual(original);
        } catch (error) {
          expect(isFailure(error, 'BadData')).toBe(true);
        }
      }),
      LAWS,
    );
  });

  test.each([
    ['another file', '{"a":1}', /not a backup/],
    ['no JSON at all', 'hello', /not a backup/],
    ['a newer version', '{"format":"movie-roulette-backup","version":2}', /version 2.*Reload the page/],
    ['no version', '{"format":"movie-roulette-backup"}', /which version/],
    [
      'a head without a body',
      '{"format":"movie-roulette-backup","version":1}',
      /head of the backup is damaged/,
    ],
  ])('%s', async (_, text, sentence) => {
    await expect(readBackup(text)).rejects.toThrow(sentence);
  });

  test('a backup made before a store was there reads that store as empty, one from after passes it over', async () => {
    const text = await edited(({ stores, counts }) => {
      Reflect.deleteProperty(stores, 'waiting');
      Reflect.deleteProperty(counts, 'waiting');
      stores.dreams = [{}];
    });
    const { stores, passedOver } = await readBackup(text);
    expect([stores.verdicts?.length, stores.waiting, passedOver]).toEqual([2, undefined, ['dreams']]);
  });
});
