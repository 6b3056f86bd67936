import { perform, takeBack } from '../../shelf/carried/deeds.ts';
import type { DeedRecord } from '../../shelf/schema.ts';
import { telling } from '../notices.svelte.ts';
import type { Session } from '../session-contract.ts';

/** Reads the shelf again after it was changed past the session's rooms. */
async function reread({ book, shown, preferences }: Session): Promise<void> {
  await Promise.all([book.load(), shown.load(), preferences.load()]);
}

/** Changes the shelf, reads it again and says so; false, with a notice, when storage refused and nothing changed. */
async function changing(session: Session, work: () => Promise<void>, text: string): Promise<boolean> {
  const { say } = session.notices;
  const kept = await work().then(() => true, telling(say, 'refused', false));
  if (!kept) return false;
  await reread(session);
  say('carried', { text });
  return true;
}

/** Takes a deed back, whenever it was done; what was said since stays. */
export async function undoDeed(session: Session, deed: DeedRecord, text: string): Promise<boolean> {
  const { drawers } = await session.deps.shelf;
  return changing(session, () => takeBack(drawers, deed), text);
}

/** Does a deed in one stroke, so that one undo takes it back: now by the session's own undo, later from its record. */
export async function doDeed(
  session: Session,
  deed: DeedRecord,
  words: { readonly done: string; readonly back: string },
): Promise<boolean> {
  const { book, deps } = session;
  const { drawers } = await deps.shelf;
  if (!(await changing(session, () => perform(drawers, deed), words.done))) return false;
  const step = {
    put: [],
    drop: [],
    takeBack: async () => {
      // Storage refused: it can be tried again.
      if (!(await undoDeed(session, deed, words.back))) book.done = [...book.done, step];
    },
  };
  book.done = [...book.done, step];
  return true;
}
