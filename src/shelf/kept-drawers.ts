import { type IDBPDatabase, wrap } from 'idb';
import { failure, isFailure } from '../errors.ts';
import { SHELF_VERSION, type ShelfSchema, STORES, type StoreName } from './schema.ts';
import type { Change, Drawers } from './shelf.ts';
import { openTabs } from './tabs.ts';

type Connection = IDBPDatabase<ShelfSchema>;

// Under the two seconds that a visitor may wait for the shelf: `blocked` is followed by nothing, a broken profile by silence.
const OPEN_MS = 1_800;

const SILENT = 'The browser’s storage did not answer. Reload to try again.';

/** Throws what storage said as a sentence, which loads when it is first needed. */
async function refused(error: unknown): Promise<never> {
  if (isFailure(error, 'StorageRefused')) throw error;
  const words = await import('./refusal.ts').catch(() => null);
  throw words ? await words.refusal(error) : failure('StorageRefused', SILENT, error);
}

// Some browsers throw already at the name `indexedDB`, so it is only spoken inside the promise.
function openRequest(name: string, factory: IDBFactory | undefined): IDBOpenDBRequest {
  const request = (factory ?? globalThis.indexedDB).open(name, SHELF_VERSION);
  request.onupgradeneeded = () => {
    const { result: db } = request;
    // What an older version kept stays as it is.
    for (const [store, how] of Object.entries(STORES))
      if (!db.objectStoreNames.contains(store)) db.createObjectStore(store, how);
  };
  return request;
}

/** Opens the database within the deadline, or throws; a connection that comes too late is closed, to block nobody. */
function connect(name: string, factory: IDBFactory | undefined): Promise<Connection> {
  let deadline: ReturnType<typeof setTimeout> | undefined;
  const opened = new Promise<Connection>((resolve, reject) => {
    const request = openRequest(name, factory);
    let blocked = false;
    let late = false;
    request.onblocked = () => {
      blocked = true;
    };
    deadline = setTimeout(() => {
      late = true;
      reject(blocked ? new DOMException('', 'Blocked') : failure('StorageRefused', SILENT));
    }, OPEN_MS);
    const database = wrap(request) as unknown as Promise<Connection>;
    database
      .then(async (db) => {
        db.onversionchange = () => db.close();
        // Some browsers open a database that they then refuse to read.
        await db.count('settings');
        if (late) db.close();
        else resolve(db);
      })
      .catch(reject);
  });
  return opened.catch(refused).finally(() => clearTimeout(deadline));
}

/** Does `work`; where the disk was full, once more, since room has been made by then. */
const withRoom = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch((error) => {
    if (error.cause?.name !== 'QuotaExceededError') throw error;
    return work();
  });

/** Drawers in the browser's storage. Throws `StorageRefused` when they do not open in time. */
export async function openKeptDrawers(name: string, factory?: IDBFactory): Promise<Drawers> {
  let current = withRoom(() => connect(name, factory));
  await current;
  const tabs = openTabs();

  // A connection is closed under us when site data is cleared or a newer page upgrades: open again, once a call.
  const withDatabase = async <T>(work: (db: Connection) => Promise<T>): Promise<T> => {
    const used = current;
    try {
      return await work(await used);
    } catch (error) {
      if ((error as Error).name !== 'InvalidStateError' && !isFailure(error, 'StorageRefused'))
        return refused(error);
    }
    if (current === used) current = connect(name, factory);
    return current.then(work).catch(refused);
  };

  return {
    all: (store: StoreName) => withDatabase((db) => db.getAll(store)),
    write: async (changes) => {
      const stores = Object.keys(changes) as StoreName[];
      const change = async (db: Connection) => {
        const tx = db.transaction(stores, 'readwrite');
        const asked = stores.flatMap((name) => {
          // A store looked up by its name fits its own change, which the types cannot know.
          const { clear, drop = [], put = [] } = changes[name] as Change<'deeds'>;
          const store = tx.objectStore(name as 'deeds');
          return [
            clear && store.clear(),
            ...drop.map((key) => store.delete(key)),
            ...put.map((record) => store.put(record)),
          ];
        });
        // Committed by our word, not when all requests have answered: a page closed meanwhile would undo them.
        tx.commit();
        await Promise.all([...asked, tx.done]);
      };
      await withRoom(() => withDatabase(change));
      stores.map(tabs.tell);
    },
    onChange: tabs.onChange,
    close: () => {
      tabs.close();
      current.then((db) => db.close()).catch(() => {});
    },
  };
}
