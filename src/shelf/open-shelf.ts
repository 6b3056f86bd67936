import { openKeptDrawers } from './kept-drawers.ts';
import { memoryShelf } from './memory-shelf.ts';
import { type Shelf, shelfOver } from './shelf.ts';

/** Names and worlds, for tests; a page passes nothing. */
export interface ShelfOptions {
  readonly name?: string;
  readonly indexedDB?: IDBFactory;
}

/**
 * Opens the visitor's shelf. Settles within two seconds and never rejects: where the browser's storage is
 * missing, refused, blocked by an older tab or silent, the shelf is in memory and says why.
 */
export async function openShelf(options: ShelfOptions = {}): Promise<Shelf> {
  try {
    return shelfOver(await openKeptDrawers(options.name ?? 'movie-roulette', options.indexedDB), '');
  } catch (error) {
    const cause = error instanceof Error ? `${error.message} ` : '';
    return memoryShelf(`${cause}Until then your shelf lasts only as long as this page.`);
  }
}
