import type { Session } from '../session-contract.ts';
import { type Restoring, readForRestoring, restore } from './restore.ts';

/** A backup on its way back to the shelf: shown first, then added in one stroke. */
export class Restore {
  found = $state.raw<Restoring | null>(null);
  /** A sentence; empty while nothing went wrong. */
  refusal = $state.raw('');
  busy = $state.raw(false);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  async choose(file: File | undefined): Promise<void> {
    if (!file) return;
    this.leave();
    this.busy = true;
    try {
      this.found = await readForRestoring(this.#session, file);
    } catch (error) {
      this.refusal = error instanceof Error ? error.message : String(error);
    }
    this.busy = false;
  }

  leave = (): void => {
    this.found = null;
    this.refusal = '';
  };

  async put(words: { readonly done: string; readonly back: string }): Promise<void> {
    if (!this.found) return;
    this.busy = true;
    if (await restore(this.#session, this.found, words)) this.leave();
    this.busy = false;
  }
}
