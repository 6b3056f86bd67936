import { failure } from '../../errors.ts';
import { type Merge, mergeInto } from '../../shelf/carried/merge.ts';
import { type ReadBackup, readBackup } from '../../shelf/carried/read-backup.ts';
import { readSnapshot } from '../../shelf/carried/snapshot.ts';
import type { Session } from '../session-contract.ts';
import { doDeed } from './carry.ts';

const MB = 1_000_000;
/** A hundred thousand words are 20 MB. */
const MAX_BYTES = 64 * MB;

/** A backup held against the shelf; nothing is written yet. */
export interface Restoring {
  readonly backup: ReadBackup;
  readonly merge: Merge;
  /** How many titles of the backup this catalogue does not have; their words are kept all the same. */
  readonly strangers: number;
}

/** Reads a backup and works out what it would change. Throws `BadData` and `StorageRefused` with a sentence. */
export async function readForRestoring(session: Session, file: File): Promise<Restoring> {
  if (file.size > MAX_BYTES)
    throw failure(
      'BadData',
      `“${file.name}” has ${Math.round(file.size / MB)} MB, and a backup has at most ${MAX_BYTES / MB}. Choose the backup itself.`,
    );
  const backup = await readBackup(await file.text());
  const { drawers } = await session.deps.shelf;
  const merge = mergeInto(await readSnapshot(drawers), backup.stores);
  const ids = [...new Set((backup.stores.verdicts ?? []).map(({ id }) => id))];
  const known = await session.ask((engine) => engine.cards(ids), []);
  return { backup, merge, strangers: ids.length - known.length };
}

/** Does what was shown, in one stroke that one undo takes back. */
export function restore(
  session: Session,
  { merge }: Restoring,
  words: { readonly done: string; readonly back: string },
): Promise<boolean> {
  const at = session.deps.now();
  return doDeed(session, { key: `${at} backup`, at, from: 'backup', ...merge.deed }, words);
}
