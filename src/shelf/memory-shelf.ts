import { STORES } from './schema.ts';
import { type Drawers, type Shelf, shelfOver } from './shelf.ts';

function memoryDrawers(): Drawers {
  const stores = new Map(Object.keys(STORES).map((store) => [store, new Map<string, unknown>()]));
  let numbered = 0;
  const keyOf = (store: keyof typeof STORES, record: object) => {
    const path = STORES[store].keyPath ?? '';
    const at = (name: string) => (record as Record<string, unknown>)[name];
    return JSON.stringify(typeof path === 'string' ? (at(path) ?? ++numbered) : path.map(at));
  };
  return {
    all: async (store) => [...(stores.get(store)?.values() ?? [])],
    write: async (changes) => {
      for (const [name, { clear, drop = [], put = [] }] of Object.entries(changes)) {
        const store = name as keyof typeof STORES;
        const records = stores.get(store);
        if (clear) records?.clear();
        for (const key of drop) records?.delete(JSON.stringify(key));
        for (const record of put) {
          const key = keyOf(store, record);
          records?.set(key, store === 'history' ? { ...record, key: JSON.parse(key) } : record);
        }
      }
    },
    onChange: () => {},
    close: () => {},
  };
}

/** A shelf that lasts as long as the page, for a browser that keeps nothing; `why` says so in a sentence. */
export function memoryShelf(why: string): Shelf {
  return shelfOver(memoryDrawers(), why);
}
