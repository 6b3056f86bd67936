import { failure } from '../errors.ts';

/** Waits for code that is loaded when first needed. Throws `Offline` when it cannot be had. */
export async function partOfPage<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (cause) {
    throw failure('Offline', 'Part of the page did not load. Reload it when online.', cause);
  }
}
