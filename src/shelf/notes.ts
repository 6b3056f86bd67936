import type { TitleId } from '../catalogue/title.ts';
import { type Found, type NoteRecord, sound } from './schema.ts';
import { name, number, shape, text } from './shape.ts';
import type { Drawers } from './shelf.ts';

/** Characters; a page and a half, more is another kind of book. */
export const LONGEST_NOTE = 2000;

/** What passes for a note in storage and in a backup. */
export const NOTE_RECORD = shape({ id: name, text, at: number });

/** What the visitor wrote about titles. */
export interface Notes {
  /** Newest first. */
  all(): Promise<Found<NoteRecord>>;
  /** Keeps a note, cut to the longest; one that is empty is taken away. */
  write(note: NoteRecord): Promise<void>;
  remove(id: TitleId): Promise<void>;
}

/** The notes that lie in `drawers`. */
export function notesIn(drawers: Drawers): Notes {
  const remove = (id: TitleId) => drawers.write({ notes: { drop: [id] } });
  return {
    all: async () => {
      const { records, damaged } = sound<NoteRecord>(NOTE_RECORD, await drawers.all('notes'));
      return { records: [...records].sort((a, b) => b.at - a.at), damaged };
    },
    write: ({ id, text, at }) => {
      const kept = text.slice(0, LONGEST_NOTE);
      return kept.trim() === '' ? remove(id) : drawers.write({ notes: { put: [{ id, text: kept, at }] } });
    },
    remove,
  };
}
