import { failure } from '../errors.ts';

/** The browser's `fetch`, or something that reads files like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface FetchOptions {
  readonly cache: RequestCache;
  /** The length that the file must have; reading stops beyond it. */
  readonly bytes: number;
  /** Called with the bytes so far, as they stream in. */
  readonly onBytes: (loaded: number) => void;
}

/** A connection that brings nothing for this long is taken for lost. */
const SILENCE_MS = 15_000;
const MISSING = 'The site needs a new build, or a reload in a minute.';

function offline(what: string, cause?: unknown): Error {
  return failure(
    'Offline',
    `${what} could not be loaded: the connection is lost or too slow. Try again when it is back.`,
    cause,
  );
}

/** Fetches and answers with the response, if it is one to read. Throws `Offline` or `ShardDamaged`. */
export async function fetchResponse(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  const what = url.slice(url.lastIndexOf('/') + 1);
  const response = await fetch(url, init).catch((cause: unknown) => {
    throw offline(what, cause);
  });
  // A host that is down, or told to wait: not the file's fault.
  if (response.status >= 500 || response.status === 429) throw offline(what);
  if (!response.ok)
    throw failure('ShardDamaged', `${what} is missing from the site (status ${response.status}). ${MISSING}`);
  return response;
}

/** Runs `read` under a watch that aborts it when `alive` was not called for too long. */
export async function underWatch<T>(
  what: string,
  read: (signal: AbortSignal, alive: () => void) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), SILENCE_MS);
  };
  alive();
  try {
    return await read(abort.signal, alive);
  } catch (error) {
    if (error instanceof Error && (error.name === 'ShardDamaged' || error.name === 'Offline')) throw error;
    throw offline(what, error);
  } finally {
    clearTimeout(timer);
  }
}

/** Reads a file of a known length as it streams. Throws `Offline`, or `ShardDamaged` when the length is another. */
export async function fetchBytes(
  fetch: Fetch,
  url: string,
  { cache, bytes, onBytes }: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const what = url.slice(url.lastIndexOf('/') + 1);
  const wrong = (how: string) =>
    failure('ShardDamaged', `${what} arrived ${how}. Reload to fetch it again; if it stays, ${MISSING}`);
  return underWatch(what, async (signal, alive) => {
    const { body } = await fetchResponse(fetch, url, { cache, signal });
    const out = new Uint8Array(bytes);
    let loaded = 0;
    const reader = body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      alive();
      if (loaded + part.value.length > bytes) {
        await reader?.cancel();
        throw wrong('longer than it should be');
      }
      out.set(part.value, loaded);
      loaded += part.value.length;
      onBytes(loaded);
    }
    if (loaded !== bytes) throw wrong('cut short');
    return out;
  });
}
