import { MANIFEST_FILE, type Manifest, readManifest, type ShardEntry } from '../format/manifest.ts';

const CACHE = 'model-v1';
/** A connection that brings no manifest for this long counts as none, when an older manifest is at hand. */
const MANIFEST_MS = 5000;

/** The verified copy of the model: a whole one to fall back on, and the next while it comes in. */
export interface ModelCache {
  /** Whether a URL is a file of the model. */
  owns(url: string): boolean;
  /** Answers a request for a file of the model. `later` keeps the service worker alive for work after the answer. */
  answer(request: Request, later: (work: Promise<unknown>) => void): Promise<Response>;
  /** Fetches the manifest and all that is missing of the model, so that everything works offline. */
  keepAll(): Promise<void>;
}

function hex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('');
}

async function manifestIn(response: Response | undefined): Promise<Manifest | null> {
  if (!response) return null;
  try {
    return readManifest(await response.clone().json());
  } catch {
    // Not one that this version understands; without another to fall back on, the page tells the visitor why.
    return null;
  }
}

/** The model's files under `modelUrl`, which ends with a slash. */
export function modelCache(modelUrl: string): ModelCache {
  const whole = modelUrl + MANIFEST_FILE;
  // Until all its shards are in, a new manifest stands beside the old: offline, half a model is none.
  const incoming = `${whole}?incoming`;
  const open = () => caches.open(CACHE);
  let keeping: Promise<void> | null = null;

  async function entryOf(url: string): Promise<ShardEntry | undefined> {
    const cache = await open();
    const file = url.slice(modelUrl.length);
    const manifests = await Promise.all(
      [incoming, whole].map(async (key) => manifestIn(await cache.match(key))),
    );
    return manifests.flatMap((m) => m?.shards ?? []).find((s) => s.file === file);
  }

  /** Puts a shard into the cache if it is, byte for byte, what a manifest names. */
  async function store(url: string, response: Response): Promise<boolean> {
    const entry = await entryOf(url);
    const bytes = await response.arrayBuffer();
    if (!entry || bytes.byteLength !== entry.bytes) return false;
    if (hex(await crypto.subtle.digest('SHA-256', bytes)) !== entry.sha256) return false;
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': String(entry.bytes) };
    await (await open()).put(url, new Response(bytes, { headers }));
    return true;
  }

  async function missing(manifest: Manifest): Promise<ShardEntry[]> {
    const have = new Set((await (await open()).keys()).map((request) => request.url));
    return manifest.shards.filter((s) => !have.has(modelUrl + s.file));
  }

  /** The new manifest becomes the one to fall back on; what it does not name goes. */
  async function promote(manifest: Manifest): Promise<void> {
    const cache = await open();
    const response = await cache.match(incoming);
    if (response) await cache.put(whole, response);
    const named = new Set([whole, ...manifest.shards.map((s) => modelUrl + s.file)]);
    for (const request of await cache.keys()) if (!named.has(request.url)) await cache.delete(request);
  }

  /** Fetches what is missing, one file after another: quietly, beside whatever the visitor does. */
  async function fill(manifest: Manifest): Promise<void> {
    for (const entry of await missing(manifest)) {
      const url = modelUrl + entry.file;
      const response = await fetch(url);
      if (!response.ok || !(await store(url, response))) return;
    }
    await promote(manifest);
  }

  /** Once a first spin's shards are here, fetches the rest. A failure is no loss: the next file asked for tries again. */
  async function keepRest(manifest: Manifest | null): Promise<void> {
    if (!manifest || (await missing(manifest)).some((s) => s.kind !== 'details')) return;
    keeping ??= fill(manifest).finally(() => {
      keeping = null;
    });
    await keeping.catch(() => {});
  }

  async function fetchManifest(request: Request): Promise<Response> {
    const cache = await open();
    const fallback = (await cache.match(whole)) ?? (await cache.match(incoming));
    try {
      const signal = fallback ? AbortSignal.timeout(MANIFEST_MS) : request.signal;
      const response = await fetch(request, { signal });
      const readable = response.ok && (await manifestIn(response)) !== null;
      if (readable) await cache.put(incoming, response.clone());
      // A newer format, a host's error page: the old model still serves the page that stands.
      return readable ? response : (fallback ?? response);
    } catch (error) {
      if (fallback) return fallback;
      throw error;
    }
  }

  async function answer(request: Request, later: (work: Promise<unknown>) => void): Promise<Response> {
    if (request.url === whole) {
      const response = await fetchManifest(request);
      later(manifestIn(response.clone()).then(keepRest));
      return response;
    }
    // The page asks past every cache when a copy was damaged.
    const past = request.cache === 'reload' || request.cache === 'no-store';
    const cached = past ? undefined : await (await open()).match(request.url);
    if (cached) return cached;
    const response = await fetch(request);
    if (response.ok) {
      const copy = response.clone();
      later(
        store(request.url, copy)
          .then(async () => keepRest(await manifestIn(await (await open()).match(incoming))))
          .catch(() => {}),
      );
    }
    return response;
  }

  return {
    owns: (url) => url === whole || (url.startsWith(modelUrl) && url.endsWith('.bin')),
    answer,
    async keepAll() {
      const manifest = await manifestIn(await fetchManifest(new Request(whole, { cache: 'no-cache' })));
      if (manifest) await fill(manifest);
    },
  };
}
