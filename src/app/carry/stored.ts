import { readSnapshot } from '../../shelf/carried/snapshot.ts';
import { STORES, type StoreName } from '../../shelf/schema.ts';
import type { Session } from '../session-contract.ts';
import { promised } from './promise.ts';

export type { StoreName };

/** What is stored, as the Privacy page shows it. */
export interface Stored {
  readonly stores: readonly { readonly store: StoreName; readonly records: number; readonly bytes: number }[];
  /** All of the site's storage, offline copy included, as the browser estimates it; null where it does not. */
  readonly usage: number | null;
  readonly promised: boolean | null;
}

const bytesOf = (records: readonly unknown[]) => new TextEncoder().encode(JSON.stringify(records)).length;

/** Counts every store. Throws `StorageRefused`. */
export async function readStored(session: Session): Promise<Stored> {
  const snapshot = await readSnapshot((await session.deps.shelf).drawers);
  const names = Object.keys(STORES) as StoreName[];
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  return {
    stores: names.map((store) => ({
      store,
      records: snapshot[store].length,
      bytes: snapshot[store].length ? bytesOf(snapshot[store]) : 0,
    })),
    usage: estimate?.usage ?? null,
    promised: await promised(),
  };
}
