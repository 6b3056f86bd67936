import { createHash } from 'node:crypto';
import { vi } from 'vitest';
import type { Manifest, ShardEntry } from '../../src/format/manifest.ts';

/** A cache as the service worker's `caches.open` gives it, in memory. */
class FakeCache {
  readonly kept = new Map<string, Response>();
  match(key: string | Request) {
    return Promise.resolve(this.kept.get(typeof key === 'string' ? key : key.url)?.clone());
  }
  put(key: string, response: Response) {
    this.kept.set(key, response);
    return Promise.resolve();
  }
  keys() {
    return Promise.resolve([...this.kept.keys()].map((url) => new Request(url)));
  }
  delete(key: Request) {
    return Promise.resolve(this.kept.delete(key.url));
  }
}

export const MODEL_URL = 'https://site.example/repo/model/';

/** A site and a browser's cache around it. `files` is what the site serves; null is a site that is gone. */
export function fakeNetwork() {
  const cache = new FakeCache();
  const state = {
    files: new Map<string, Uint8Array<ArrayBuffer>>() as Map<string, Uint8Array<ArrayBuffer>> | null,
  };
  const asked: string[] = [];
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
  vi.stubGlobal('fetch', (input: string | Request) => {
    const name = (typeof input === 'string' ? input : input.url).slice(MODEL_URL.length);
    asked.push(name);
    if (!state.files) return Promise.reject(new TypeError('Failed to fetch'));
    const body = state.files.get(name);
    return Promise.resolve(body ? new Response(body) : new Response('Not found', { status: 404 }));
  });
  const names = () => [...cache.kept.keys()].map((url) => url.slice(MODEL_URL.length)).sort();
  return { cache, state, asked, names };
}

/** A model whose shards hold the given texts: first a title shard, then blocks of details. */
export function fakeModel(...texts: readonly string[]) {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const shards = texts.map((text, i): ShardEntry => {
    const bytes = new TextEncoder().encode(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const kind = i === 0 ? 'titles' : 'details';
    const file = `${kind}.${sha256.slice(0, 16)}.bin`;
    files.set(file, bytes);
    return { kind, file, bytes: bytes.length, rawBytes: bytes.length, sha256, firstRow: 0, rows: 1 };
  });
  const hash = createHash('sha256').update(texts.join()).digest('hex').slice(0, 16);
  const manifest: Manifest = {
    format: 1,
    hash,
    titles: 1,
    dims: 8,
    fingerprint: 1,
    sources: ['house'],
    shards,
  };
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  return { files, names: [...files.keys()].sort(), shards };
}
