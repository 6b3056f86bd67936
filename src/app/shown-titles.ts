import type { TitleId } from '../catalogue/title.ts';
import type { SpinResult } from '../engine/contract.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { type Say, telling } from './notices.svelte.ts';

/** The titles of `result`, the pick first. */
export function idsOf(result: SpinResult): readonly TitleId[] {
  return result.picks.map((pick) => pick.card.id);
}

/** The titles shown so far: noted at once, and not taken back when storage refuses, so that none repeats on this page. */
export class ShownTitles {
  ids: readonly TitleId[] = [];
  #writes: Promise<unknown> = Promise.resolve();
  readonly #shelf: Promise<Shelf>;
  readonly #say: Say;

  constructor(shelf: Promise<Shelf>, say: Say) {
    this.#shelf = shelf;
    this.#say = say;
  }

  /** Reads the shelf; returns how many records were damaged. */
  async load(): Promise<number> {
    const writes = this.#writes;
    await writes;
    try {
      const found = await (await this.#shelf).history.shown();
      // A spin was noted meanwhile, so what was read may be older than the page.
      if (writes !== this.#writes) return this.load();
      this.ids = found.records;
      return found.damaged;
    } catch (error) {
      return telling(this.#say, 'refused', 0)(error);
    }
  }

  /** Notes a result's picks; a spent pool forgets all earlier ones first. */
  async add(result: SpinResult, at: number): Promise<void> {
    const ids = [...idsOf(result)];
    if (ids.length === 0) return;
    this.ids = [...new Set(result.poolSpent ? ids : [...this.ids, ...ids])];
    await this.#keep(({ history }) => history.add({ at, seed: result.seed, ids }, result.poolSpent));
  }

  /** Forgets all. */
  async clear(): Promise<void> {
    this.ids = [];
    await this.#keep(({ history }) => history.clear());
  }

  async #keep(write: (shelf: Shelf) => Promise<void>): Promise<void> {
    const kept = this.#shelf.then(write).catch(telling(this.#say, 'refused', undefined));
    this.#writes = Promise.all([this.#writes, kept]);
    await kept;
  }
}
