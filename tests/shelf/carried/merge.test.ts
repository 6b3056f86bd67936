import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { perform, takeBack } from '../../../src/shelf/carried/deeds.ts';
import { mergeInto } from '../../../src/shelf/carried/merge.ts';
import { STORE_NAMES } from '../../../src/shelf/carried/rules.ts';
import { memoryShelf } from '../../../src/shelf/memory-shelf.ts';
import { openShelf } from '../../../src/shelf/open-shelf.ts';
import { likeOf } from '../records.ts';
import { bring, LAWS, records, saidBy, snapshotOf } from './any-shelf.ts';

// Laws are tried many times over, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

describe('a merge', () => {
  const key = (r: { id: string; verdict: string }) => `${r.verdict} ${r.id}`;

  test('keeps the newest word on each thing, and takes nothing away but a rival', async () => {
    await fc.assert(
      fc.asyncProperty(records, records, async (mine, theirs) => {
        const shelf = memoryShelf('');
        await bring(shelf, mine);
        const before = (await snapshotOf(shelf)).verdicts;
        await bring(shelf, theirs);
        const after = (await snapshotOf(shelf)).verdicts;
        const newest = (want: (r: (typeof after)[number]) => boolean) =>
          Math.max(0, ...[...before, ...(theirs.verdicts ?? [])].filter(want).map((r) => r.at));
        for (const record of after) expect(record.at).toBe(newest((r) => key(r) === key(record)));
        const answers = (list: typeof after) =>
          new Set(list.map((r) => (r.verdict === 'dislike' ? `like ${r.id}` : key(r))));
        expect(answers(after)).toEqual(new Set([...answers(before), ...answers(theirs.verdicts ?? [])]));
      }),
      LAWS,
    );
  });

  test('counts every record that came once', async () => {
    await fc.assert(
      fc.asyncProperty(records, records, async (mine, theirs) => {
        const shelf = memoryShelf('');
        await bring(shelf, mine);
        const { met } = mergeInto(await snapshotOf(shelf), theirs);
        for (const store of STORE_NAMES) {
          const { fresh = 0, newer = 0, same = 0, older = 0 } = met[store] ?? {};
          expect(fresh + newer + same + older).toBe(theirs[store]?.length ?? 0);
        }
      }),
      LAWS,
    );
  });

  test('taken back leaves the shelf as it was', async () => {
    await fc.assert(
      fc.asyncProperty(records, records, async (mine, theirs) => {
        const shelf = memoryShelf('');
        await bring(shelf, mine);
        const before = await snapshotOf(shelf);
        const deed = await bring(shelf, theirs);
        await takeBack(shelf.drawers, deed);
        const after = await snapshotOf(shelf);
        expect(saidBy(after)).toEqual(saidBy(before));
        expect(after.deeds).toHaveLength(before.deeds.length);
      }),
      LAWS,
    );
  });

  test('taken back leaves alone what was said since', async () => {
    const shelf = memoryShelf('');
    const deed = await bring(shelf, { verdicts: [likeOf(1), likeOf(2)] });
    await shelf.verdicts.change({ put: [likeOf(1, { at: 99 })], drop: [] });
    await takeBack(shelf.drawers, deed);
    expect((await snapshotOf(shelf)).verdicts).toEqual([likeOf(1, { at: 99 })]);
  });

  test('of thousands is one transaction, told to the other tabs once', async () => {
    const indexedDB = new IDBFactory();
    const [here, there] = await Promise.all([openShelf({ indexedDB }), openShelf({ indexedDB })]);
    if (!here || !there) throw new Error('no shelf');
    const heard: string[] = [];
    const told = new Promise<void>((resolve) => {
      there.onChange((store) => heard.push(store) === 2 && resolve());
    });
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const many = Array.from({ length: 2_000 }, (_, n) => likeOf(n));
    const deed = { key: 'k', at: 1, from: 'test', put: { verdicts: many }, drop: {} };
    await perform(here.drawers, deed);
    expect(transactions.mock.calls.map(([stores]) => stores)).toEqual([['verdicts', 'deeds']]);
    await told;
    expect(heard.sort()).toEqual(['deeds', 'verdicts']);
    expect((await there.verdicts.all()).records).toHaveLength(2_000);
    for (const shelf of [here, there]) shelf.close();
  });
});
