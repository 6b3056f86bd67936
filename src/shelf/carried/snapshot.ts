import { type ShelfSchema, type StoreName, sound } from '../schema.ts';
import type { Drawers } from '../shelf.ts';
import { RULES, STORE_NAMES } from './rules.ts';

/** All that the shelf holds, store by store, damaged records left out. */
export type Snapshot = { readonly [S in StoreName]: readonly ShelfSchema[S]['value'][] };

/** Reads everything. Throws `StorageRefused`. */
export async function readSnapshot(drawers: Drawers): Promise<Snapshot> {
  const read = async (store: StoreName) => {
    const { records } = sound<never>(RULES[store].check, await drawers.all(store));
    return [store, records] as const;
  };
  return Object.fromEntries(await Promise.all(STORE_NAMES.map(read))) as unknown as Snapshot;
}
