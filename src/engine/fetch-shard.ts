import { failure, isFailure } from '../errors.ts';
import { sha256Hex } from '../format/checksum.ts';
import { FIRST_KINDS } from '../format/first-kinds.ts';
import type { Kind } from '../format/kinds.ts';
import type { Manifest, ShardEntry } from '../format/manifest.ts';
import { readShard, type Shard } from '../format/shard.ts';
import { FORMAT_VERSION } from '../format/version.ts';
import { type Fetch, fetchBytes } from './fetch-bytes.ts';
import { inflate } from './inflate.ts';
import { partOfPage } from './part-of-page.ts';

/** Where a model is and what reads it. */
export interface Source {
  readonly fetch: Fetch;
  /** With a trailing slash. */
  readonly modelUrl: string;
}

/**
 * Runs a fetch, and once more past every cache when what came was damaged: a proxy's or the HTTP cache's bad copy
 * is gone then.
 */
export async function twice<T>(run: (cache: RequestCache) => Promise<T>, first: RequestCache): Promise<T> {
  try {
    return await run(first);
  } catch (error) {
    if (!isFailure(error, 'ShardDamaged')) throw error;
    return run('reload');
  }
}

async function fetchOnce<K extends Kind>(
  { fetch, modelUrl }: Source,
  manifest: Manifest,
  entry: ShardEntry & { readonly kind: K },
  load: { readonly cache: RequestCache; readonly onBytes: (loaded: number) => void },
): Promise<Shard<K>> {
  const { file, bytes, rawBytes } = entry;
  const damaged = (what: string) => failure('ShardDamaged', `${file} ${what}. Reload to fetch it again.`);
  const packed = await fetchBytes(fetch, modelUrl + file, { ...load, bytes });
  const hash = await sha256Hex(packed);
  if (hash !== null && hash !== entry.sha256) throw damaged('is not what the site published');
  const raw = await inflate(packed, rawBytes, file);
  const first = FIRST_KINDS[entry.kind as keyof typeof FIRST_KINDS];
  // Today's first kinds are read at once; what older models and later kinds need comes with the first of them.
  const shard =
    first && manifest.format === FORMAT_VERSION
      ? readShard(entry.kind, raw, { version: FORMAT_VERSION, ...first })
      : (await partOfPage(import('../format/older.ts'))).readAnyShard(entry.kind, raw);
  if (shard.fingerprint !== manifest.fingerprint || shard.rows !== entry.rows)
    throw damaged('belongs to another build of the catalogue');
  return shard;
}

/**
 * Fetches one shard and checks length, SHA-256 (where the browser has it), gzip's CRC, the header and the build.
 * A damaged one is fetched once more. `onBytes` may start over then. Throws `Offline`, `ShardDamaged`, `ModelTooNew`.
 */
export function fetchShard<K extends Kind>(
  source: Source,
  manifest: Manifest,
  entry: ShardEntry & { readonly kind: K },
  onBytes: (loaded: number) => void,
): Promise<Shard<K>> {
  return twice((cache) => fetchOnce(source, manifest, entry, { cache, onBytes }), 'default');
}
