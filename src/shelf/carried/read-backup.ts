import { failure } from '../../errors.ts';
import type { Records, StoreName } from '../schema.ts';
import { anything, type Check, name, number, oneOf, shape, text } from '../shape.ts';
import { BACKED_UP, BACKUP_FORMAT, BACKUP_VERSION, type BackupFile } from './backup.ts';
import { checksumOf } from './checksum.ts';
import { RULES } from './rules.ts';

/** What a backup holds, checked. */
export interface ReadBackup {
  readonly stores: Records;
  readonly made: string;
  readonly catalogue: BackupFile['catalogue'];
  /** False when this browser cannot make the check that the file was written with. */
  readonly verified: boolean;
  /** Stores that this version of the page does not know. */
  readonly passedOver: readonly string[];
}

const AGAIN = 'Choose another copy of the backup.';
const damaged = (where: string, cause?: unknown) => failure('BadData', `${where} ${AGAIN}`, cause);

const LIST: Check = Array.isArray;
const HEAD = shape({
  format: oneOf(BACKUP_FORMAT),
  made: text,
  catalogue: shape({ hash: text, titles: number }),
  counts: anything,
  checksum: shape({ how: oneOf('sha-256', 'fnv-1a-32'), of: anything }),
  stores: anything,
});

const fieldOf = (record: unknown, field: string): unknown =>
  typeof record === 'object' && record !== null && Object.hasOwn(record, field)
    ? (record as Record<string, unknown>)[field]
    : undefined;

/** `line 4, column 7`, as far as the browser says. */
function placeOf(error: unknown, source: string): string {
  const offset = /position (\d+)/.exec(String(error))?.[1];
  if (offset === undefined) return /line \d+,? column \d+/.exec(String(error))?.[0] ?? 'its end';
  const lines = source.slice(0, Number(offset)).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    if (!source.includes(BACKUP_FORMAT))
      throw failure('BadData', 'This is not a backup of Movie Roulette.', error);
    throw damaged(`The backup is damaged or breaks off at ${placeOf(error, source)}.`, error);
  }
}

function head(value: unknown): BackupFile {
  if (fieldOf(value, 'format') !== BACKUP_FORMAT)
    throw failure('BadData', 'This is not a backup of Movie Roulette.');
  const version = fieldOf(value, 'version');
  if (!Number.isInteger(version) || (version as number) < 1)
    throw damaged('The backup does not say which version it is.');
  if ((version as number) > BACKUP_VERSION)
    throw failure(
      'BadData',
      `The backup is of version ${version}, and this page reads up to ${BACKUP_VERSION}. Reload the page for its newest version, then try again.`,
    );
  if (!HEAD(value)) throw damaged('The head of the backup is damaged.');
  return value as BackupFile;
}

/** Checks one store against its count, its check and its records' shapes; returns false where the check cannot be made. */
async function checkStore(file: BackupFile, store: StoreName): Promise<boolean> {
  const records = fieldOf(file.stores, store);
  if (!LIST(records)) throw damaged(`The part “${store}” of the backup is missing.`);
  const list = records as readonly unknown[];
  const count = fieldOf(file.counts, store);
  if (count !== list.length)
    throw damaged(
      `The part “${store}” of the backup holds ${list.length} records where ${count} were written.`,
    );
  const bad = list.findIndex((record) => !RULES[store].check(record));
  if (bad >= 0) throw damaged(`Record ${bad + 1} of the part “${store}” of the backup is damaged.`);
  const sum = await checksumOf(file.checksum.how, JSON.stringify(list));
  if (sum !== null && sum !== fieldOf(file.checksum.of, store))
    throw damaged(`The part “${store}” of the backup is not what was written.`);
  return sum !== null;
}

/**
 * Reads a backup whole or not at all. Stores that it was made before are empty. Throws `BadData` with a sentence that
 * says where it is damaged, or that it is of a newer version.
 */
export async function readBackup(source: string): Promise<ReadBackup> {
  const file = head(parse(source.replace(/^\uFEFF/, '')));
  if (typeof file.stores !== 'object' || file.stores === null) throw damaged('The backup holds nothing.');
  const has = (store: string) => Object.hasOwn(file.stores, store);
  const known = BACKED_UP.filter((store) => has(store) || fieldOf(file.counts, store) !== undefined);
  const verified = await Promise.all(known.map((store) => checkStore(file, store)));
  const names = Object.keys(file.stores).filter((store) => name(store));
  return {
    stores: Object.fromEntries(known.map((store) => [store, file.stores[store]])) as Records,
    made: file.made,
    catalogue: file.catalogue,
    verified: verified.every(Boolean),
    passedOver: names.filter((store) => !BACKED_UP.includes(store as StoreName)),
  };
}
