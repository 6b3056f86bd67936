import { type DeedRecord, type Records, STORES, type StoreName } from '../schema.ts';
import type { Changes, Drawers } from '../shelf.ts';
import { contentOf, ruleOf, STORE_NAMES } from './rules.ts';
import { readSnapshot } from './snapshot.ts';

/** The key under which a record lies in its store. */
function keyIn(store: StoreName, record: object): unknown {
  const path = STORES[store].keyPath ?? '';
  const at = (field: string) => (record as Record<string, unknown>)[field];
  return typeof path === 'string' ? at(path) : path.map(at);
}

interface Writing {
  readonly put: readonly object[];
  readonly drop: readonly unknown[];
}

function recordsOf(records: Records, store: StoreName): readonly object[] {
  return records[store] ?? [];
}

/** What doing it writes: of what it replaces, only that goes which is not overwritten anyway. */
function doing(store: StoreName, { put, drop }: Pick<DeedRecord, 'put' | 'drop'>): Writing {
  const { identity } = ruleOf(store);
  const written = new Set(recordsOf(put, store).map(identity));
  const gone = recordsOf(drop, store).filter((record) => !written.has(identity(record)));
  return { put: recordsOf(put, store), drop: gone.map((record) => keyIn(store, record)) };
}

/** What taking it back writes, given what lies there now: words that were given since stay as they are. */
function undoing(store: StoreName, { put, drop }: DeedRecord, now: readonly object[]): Writing {
  const { identity } = ruleOf(store);
  const here = new Map(now.map((record) => [identity(record), record]));
  const untouched = recordsOf(put, store).flatMap((record) => {
    const current = here.get(identity(record));
    return current && contentOf(store, current) === contentOf(store, record) ? [current] : [];
  });
  for (const record of untouched) here.delete(identity(record));
  const back = recordsOf(drop, store).filter((record) => !here.has(identity(record)));
  const kept = new Set(back.map(identity));
  const gone = untouched.filter((record) => !kept.has(identity(record)));
  return { put: back, drop: gone.map((record) => keyIn(store, record)) };
}

function changesBy(writing: (store: StoreName) => Writing, deeds: Writing): Changes {
  const touched = STORE_NAMES.map((store) => [store, writing(store)] as const).filter(
    ([, { put, drop }]) => put.length + drop.length > 0,
  );
  return Object.fromEntries([...touched, ['deeds', deeds]]) as Changes;
}

/** Does it and keeps the way back, in one transaction. Throws `StorageRefused`, and then nothing was changed. */
export async function perform(drawers: Drawers, deed: DeedRecord): Promise<void> {
  await drawers.write(changesBy((store) => doing(store, deed), { put: [deed], drop: [] }));
}

/** Takes it back, except for what was said again since, in one transaction. Throws `StorageRefused`. */
export async function takeBack(drawers: Drawers, deed: DeedRecord): Promise<void> {
  const now = await readSnapshot(drawers);
  await drawers.write(changesBy((store) => undoing(store, deed, now[store]), { put: [], drop: [deed.key] }));
}
