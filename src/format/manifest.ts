import { failure } from '../errors.ts';
import { SINCE } from './first-kinds.ts';
import type { Kind } from './kinds.ts';
import { FORMAT_VERSION, OLDEST_VERSION } from './version.ts';

/** The one file of a model that keeps its name. */
export const MANIFEST_FILE = 'manifest.json';

/** One file of the model. `bytes` and `sha256` are those of the file as served (gzip); `rawBytes` those after inflating. */
export interface ShardEntry {
  readonly kind: Kind;
  readonly file: string;
  readonly bytes: number;
  readonly rawBytes: number;
  readonly sha256: string;
  /** The first row that the shard holds, and how many; only details come in several blocks. */
  readonly firstRow: number;
  readonly rows: number;
}

export interface Manifest {
  readonly format: number;
  /** Over all shards' hashes: equal hashes give equal spins. */
  readonly hash: string;
  readonly titles: number;
  readonly dims: number;
  readonly fingerprint: number;
  readonly sources: readonly string[];
  readonly shards: readonly ShardEntry[];
}

/** Caps that no honest model meets, so that a wrong file cannot exhaust a phone. */
const MAX_TITLES = 1_000_000;
const MAX_SHARD_BYTES = 512 * 1024 * 1024;
const FILE = /^[a-z0-9-]+\.[0-9a-f]{16}\.bin$/;

/** Checks a parsed manifest, field by field. Throws `ShardDamaged` or `ModelTooNew`. */
export function readManifest(json: unknown): Manifest {
  const m = json as Manifest;
  const whole = (n: unknown, max: number) =>
    Number.isSafeInteger(n) && (n as number) >= 0 && (n as number) <= max;
  const check = (ok: unknown, what: string) => {
    if (!ok)
      throw failure(
        'ShardDamaged',
        `The catalogue's manifest is damaged (${what}). Reload; if it stays, the site needs a new build.`,
      );
  };
  check(typeof m === 'object' && m !== null && !Array.isArray(m), 'all of it');
  check(whole(m.format, 1e6) && m.format > 0, 'format');
  if (m.format > FORMAT_VERSION)
    throw failure('ModelTooNew', 'The catalogue is newer than this page. Reload to get the new page.');
  check(m.format >= OLDEST_VERSION, 'format');
  check(typeof m.hash === 'string' && /^[0-9a-f]{16}$/.test(m.hash), 'hash');
  check(whole(m.titles, MAX_TITLES), 'titles');
  check(whole(m.dims, 4096) && m.dims > 0, 'dims');
  check(whole(m.fingerprint, 0xffffffff), 'fingerprint');
  check(Array.isArray(m.sources) && m.sources.every((s) => typeof s === 'string'), 'sources');
  check(Array.isArray(m.shards) && m.shards.length <= MAX_TITLES, 'shards');
  for (const s of m.shards) {
    check(typeof s === 'object' && s !== null && Object.hasOwn(SINCE, s.kind), 'a kind');
    check(SINCE[s.kind] <= m.format, 'a kind');
    check(typeof s.file === 'string' && FILE.test(s.file), 'a file name');
    check(typeof s.sha256 === 'string' && /^[0-9a-f]{64}$/.test(s.sha256), 'a hash');
    check(whole(s.bytes, MAX_SHARD_BYTES) && whole(s.rawBytes, MAX_SHARD_BYTES), 'a size');
    check(whole(s.firstRow, m.titles) && whole(s.rows, m.titles - s.firstRow), 'a row range');
  }
  return m;
}
