import type { Notice, NoticeKind } from './session-contract.ts';

/** Tells a person something. */
export type Say = (kind: NoticeKind, more?: Pick<Notice, 'title' | 'text'>) => void;

/** The last notice, and the way to give one. */
export class Notices {
  last = $state.raw<Notice | null>(null);
  // Counted apart from the state: a page may act inside an effect, which must not then depend on what was said.
  #n = 0;

  say: Say = (kind, more) => {
    this.#n += 1;
    this.last = { ...more, kind, n: this.#n };
  };
}

/** For `catch`: tells the error's sentence, and goes on with `otherwise`. */
export function telling<T>(say: Say, kind: 'refused' | 'failed', otherwise: T): (error: unknown) => T {
  return (error) => {
    say(kind, { text: error instanceof Error ? error.message : String(error) });
    return otherwise;
  };
}
