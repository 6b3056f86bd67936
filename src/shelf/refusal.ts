import { failure } from '../errors.ts';

/** The service worker's copy of the catalogue (sw/model-cache.ts): it can be fetched again, a like cannot. */
const MODEL_CACHE = 'model-v1';
/** What browsers call a full disk. */
const FULL = 'QuotaExceededError';

/** By the name of the error; `Blocked` is our own, since browsers only fire an event. */
const SENTENCES: ReadonlyMap<string, string> = new Map([
  [FULL, 'The browser has no room left for your shelf. Free some space, then try again.'],
  ['VersionError', 'Another tab runs a newer version of this page. Reload this one to use the shelf.'],
  ['Blocked', 'An older tab of this page holds the shelf. Close the other tabs, then reload.'],
]);

/** File by file: a cache deleted whole keeps its room for as long as anybody has it open. */
async function makeRoom(): Promise<void> {
  const copy = await globalThis.caches?.open(MODEL_CACHE);
  for (const file of (await copy?.keys()) ?? []) await copy.delete(file);
}

/**
 * What storage said, as a failure of kind `StorageRefused` with a sentence. Where the disk is full, the copy of the
 * catalogue has been given up when this resolves, so that another try may succeed.
 */
export async function refusal(error: unknown): Promise<Error> {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === FULL) await makeRoom().catch(() => {});
  const otherwise = `The browser refused access to its storage${name && ` (${name})`}. Allow this site to keep data, then reload.`;
  return failure('StorageRefused', SENTENCES.get(name) ?? otherwise, error);
}
