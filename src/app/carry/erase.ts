import { failure } from '../../errors.ts';
import { STORES } from '../../shelf/schema.ts';
import type { Session } from '../session-contract.ts';

const OURS = 'movie-roulette';
/** A database that another tab holds open is deleted when that tab lets go; nobody waits longer than this. */
const DELETE_MS = 2_000;

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    const held = 'Another tab still holds the shelf. Close the other tabs, then erase again.';
    const deadline = setTimeout(() => reject(failure('StorageRefused', held)), DELETE_MS);
    request.onsuccess = () => {
      clearTimeout(deadline);
      resolve();
    };
    request.onerror = () => {
      clearTimeout(deadline);
      reject(
        failure(
          'StorageRefused',
          'The browser did not let the shelf be erased. Clear this site’s data in its settings.',
        ),
      );
    };
  });
}

/** Only what lies under this page's own address: a host may have other sites beside it. */
async function emptyCaches(scope: string): Promise<void> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) if (request.url.startsWith(scope)) await cache.delete(request);
    if (!(await cache.keys()).length) await caches.delete(name);
  }
}

function emptyStorage(storage: () => Storage): void {
  try {
    const kept = storage();
    for (const key of Object.keys(kept)) if (key.startsWith(OURS)) kept.removeItem(key);
  } catch {
    // A browser that refuses to show it keeps nothing of ours in it.
  }
}

/** Forgets on the page what is no longer in storage. */
function forget(session: Session): void {
  session.mood = '';
  session.preferences.forget();
  session.shown.ids = [];
  session.book.done = [];
  session.book.show([]);
}

/**
 * Erases all that this page keeps in the browser: the shelf, the offline copy of the site, its service worker. What is
 * open goes on from memory. Throws `StorageRefused` when a part could not be erased.
 */
export async function eraseAll(session: Session): Promise<void> {
  const shelf = await session.deps.shelf;
  // Emptied first: the other tabs are told, and let go of what they show.
  await shelf.drawers.write(Object.fromEntries(Object.keys(STORES).map((store) => [store, { clear: true }])));
  forget(session);
  if (shelf.kept) await deleteDatabase(OURS);
  const scope = new URL('./', document.baseURI).href;
  const registration = await navigator.serviceWorker?.getRegistration(scope);
  if (registration?.scope === scope) await registration.unregister();
  if (globalThis.caches) await emptyCaches(scope);
  emptyStorage(() => localStorage);
  emptyStorage(() => sessionStorage);
}
