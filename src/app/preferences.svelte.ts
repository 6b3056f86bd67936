import { type Filter, OPEN_FILTER } from '../catalogue/filter.ts';
import type { StoredSettings } from '../shelf/settings.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { latest } from './latest.ts';
import { type Say, telling } from './notices.svelte.ts';

/** Nearer to safe than to wild, so that a first visitor knows a title or two. */
const ADVENTURE = 0.3;

/**
 * The filter, the adventure dial and whether single keys act; what was chosen on this page stands over what was stored.
 * A choice stays when storage refuses it: only the next visit is without it.
 */
export class Preferences {
  #stored = $state.raw<StoredSettings>({});
  #filter = $state.raw<Filter | null>(null);
  #adventure = $state.raw<number | null>(null);
  readonly #shelf: Promise<Shelf>;
  readonly #say: Say;

  constructor(shelf: Promise<Shelf>, say: Say) {
    this.#shelf = shelf;
    this.#say = say;
  }

  get filter(): Filter {
    return this.#filter ?? this.#stored.filter ?? OPEN_FILTER;
  }

  set filter(chosen: Filter) {
    // A page's filter may be a proxy, which neither the worker nor the database can clone.
    this.#filter = JSON.parse(JSON.stringify(chosen)) as Filter;
    this.#keepFilter();
  }

  get adventure(): number {
    return this.#adventure ?? this.#stored.adventure ?? ADVENTURE;
  }

  set adventure(chosen: number) {
    this.#adventure = Math.min(1, Math.max(0, chosen));
    this.#keepAdventure();
  }

  get keys(): boolean {
    return this.#stored.keys ?? true;
  }

  set keys(chosen: boolean) {
    this.#stored = { ...this.#stored, keys: chosen };
    void this.#keep('keys', chosen);
  }

  /** As on a first visit. */
  forget(): void {
    this.#stored = {};
    this.#filter = null;
    this.#adventure = null;
  }

  /** Reads the shelf; returns how many records were damaged. */
  async load(): Promise<number> {
    try {
      const { stored, damaged } = await (await this.#shelf).settings.read();
      this.#stored = stored;
      return damaged;
    } catch (error) {
      return telling(this.#say, 'refused', 0)(error);
    }
  }

  // A dial sends a value a pixel; only the last is worth writing.
  readonly #keepFilter = latest(() => this.#keep('filter', this.filter));
  readonly #keepAdventure = latest(() => this.#keep('adventure', this.adventure));

  async #keep<K extends keyof StoredSettings>(key: K, value: Required<StoredSettings>[K]): Promise<void> {
    const write = (shelf: Shelf) => shelf.settings.write(key, value);
    await this.#shelf.then(write).catch(telling(this.#say, 'refused', undefined));
  }
}
