import type { TitleId } from '../catalogue/title.ts';
import { LONGEST_NOTE, notesIn } from '../shelf/notes.ts';
import type { NoteRecord } from '../shelf/schema.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { latest } from './latest.ts';

export type { NoteRecord };
export { LONGEST_NOTE };

/** Whether what stands in a note is on the device: not yet read, nothing to keep, being written, kept, refused. */
export type NoteState = 'loading' | 'empty' | 'writing' | 'kept' | 'refused';

/** All notes, newest first. Throws `StorageRefused`. */
export async function allNotes(shelf: Promise<Shelf>): Promise<readonly NoteRecord[]> {
  return (await notesIn((await shelf).drawers).all()).records;
}

/** Takes a note away. Throws `StorageRefused`. */
export async function removeNote(shelf: Promise<Shelf>, id: TitleId): Promise<void> {
  await notesIn((await shelf).drawers).remove(id);
}

/** The visitor's note on one title, kept as it is typed; what was typed stays on the page when storage refuses. */
export class Note {
  text = $state('');
  state = $state.raw<NoteState>('loading');
  /** When storage refused: why, a sentence. */
  why = $state.raw('');
  readonly #shelf: Promise<Shelf>;
  readonly #id: TitleId;
  readonly #now: () => number;

  constructor(shelf: Promise<Shelf>, id: TitleId, now: () => number) {
    this.#shelf = shelf;
    this.#id = id;
    this.#now = now;
  }

  /** Reads what is kept, unless something was typed meanwhile. */
  async load(): Promise<void> {
    try {
      const found = (await allNotes(this.#shelf)).find(({ id }) => id === this.#id);
      if (this.state !== 'loading') return;
      this.text = found?.text ?? '';
      this.state = found ? 'kept' : 'empty';
    } catch (error) {
      this.#refused(error);
    }
  }

  write(text: string): void {
    this.text = text;
    this.state = 'writing';
    void this.#keep();
  }

  readonly #keep = latest(async () => {
    const { text } = this;
    try {
      await notesIn((await this.#shelf).drawers).write({ id: this.#id, text, at: this.#now() });
      if (this.text === text) this.state = text.trim() === '' ? 'empty' : 'kept';
    } catch (error) {
      this.#refused(error);
    }
  });

  #refused(error: unknown): void {
    this.why = error instanceof Error ? error.message : String(error);
    this.state = 'refused';
  }
}
