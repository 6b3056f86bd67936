import type { StoreName } from '../schema.ts';
import { bestChecksum, type ChecksumKind, checksumOf } from './checksum.ts';
import { STORE_NAMES } from './rules.ts';
import type { Snapshot } from './snapshot.ts';

export const BACKUP_FORMAT = 'movie-roulette-backup';
/** Raised when a reader of the last version would misread a file; a store more is no reason. */
export const BACKUP_VERSION = 1;

/** The stores a backup carries: all but the ways back of earlier imports, which belong to one device and would double at every trip. */
export const BACKED_UP: readonly StoreName[] = STORE_NAMES.filter((store) => store !== 'deeds');

/** A backup as it is written, in this order. */
export interface BackupFile {
  readonly format: string;
  readonly version: number;
  /** ISO 8601. */
  readonly made: string;
  /** The catalogue that stood then: its hash and how many titles it had. */
  readonly catalogue: { readonly hash: string; readonly titles: number };
  readonly counts: Readonly<Record<string, number>>;
  /** Over each store's `JSON.stringify`, so that laying the file out anew does no harm. */
  readonly checksum: { readonly how: ChecksumKind; readonly of: Readonly<Record<string, string>> };
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

/** One JSON text of all that a snapshot holds. `at` is in milliseconds. */
export async function writeBackup(
  snapshot: Snapshot,
  at: number,
  catalogue: BackupFile['catalogue'],
): Promise<string> {
  const how = bestChecksum();
  // Without the numbers that this database gave: another gives its own.
  const spins = snapshot.history.map(({ at: spunAt, seed, ids }) => ({ at: spunAt, seed, ids }));
  const stores = BACKED_UP.map((name) => [name, name === 'history' ? spins : snapshot[name]] as const);
  const sums = stores.map(async ([name, records]) => [
    name,
    (await checksumOf(how, JSON.stringify(records))) ?? '',
  ]);
  const file: BackupFile = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    made: new Date(at).toISOString(),
    catalogue,
    counts: Object.fromEntries(stores.map(([name, records]) => [name, records.length])),
    checksum: { how, of: Object.fromEntries(await Promise.all(sums)) },
    stores: Object.fromEntries(stores),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
