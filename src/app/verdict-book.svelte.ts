import type { TitleId } from '../catalogue/title.ts';
import type { TitleCard, Verdict } from '../engine/contract.ts';
import type { VerdictRecord } from '../shelf/schema.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { VerdictChange } from '../shelf/verdicts.ts';
import { type Say, telling } from './notices.svelte.ts';

const RIVALS: Partial<Record<Verdict, Verdict>> = { like: 'dislike', dislike: 'like' };
const NOTHING: ReadonlySet<Verdict> = new Set();

/** One step that can be undone; `takeBack` undoes what is more than a change of verdicts, and tells of it. */
interface Step extends VerdictChange {
  readonly takeBack?: () => Promise<void>;
}

const inverse = ({ put, drop }: VerdictChange): VerdictChange => ({ put: drop, drop: put });
const keyOf = ({ id, verdict }: VerdictRecord) => verdict + id;
const newestFirst = (records: readonly VerdictRecord[]) => [...records].sort((a, b) => b.at - a.at);

function changed(records: readonly VerdictRecord[], { put, drop }: VerdictChange): readonly VerdictRecord[] {
  const gone = new Set([...put, ...drop].map(keyOf));
  return newestFirst([...put, ...records.filter((record) => !gone.has(keyOf(record)))]);
}

function byTitle(records: readonly VerdictRecord[]): ReadonlyMap<TitleId, ReadonlySet<Verdict>> {
  const titles = new Map<TitleId, Set<Verdict>>();
  for (const { id, verdict } of records) titles.set(id, (titles.get(id) ?? new Set()).add(verdict));
  return titles;
}

/** The visitor's verdicts as the page sees them: changed at once, put back with a notice when storage refuses. */
export class VerdictBook {
  /** Newest first. */
  records = $state.raw<readonly VerdictRecord[]>([]);
  /** What can be undone, the last step last. */
  done = $state.raw<readonly Step[]>([]);
  readonly #titles = $derived(byTitle(this.records));
  #writes: Promise<unknown> = Promise.resolve();
  readonly #shelf: Promise<Shelf>;
  readonly #say: Say;
  readonly #onChange: () => void;

  /** `onChange` is called whenever the records have changed, from here or from the shelf. */
  constructor(shelf: Promise<Shelf>, say: Say, onChange: () => void) {
    this.#shelf = shelf;
    this.#say = say;
    this.#onChange = onChange;
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  /** All that was said of a title. */
  of(id: TitleId): ReadonlySet<Verdict> {
    return this.#titles.get(id) ?? NOTHING;
  }

  /** Reads the shelf; returns how many records were damaged. */
  async load(): Promise<number> {
    const writes = this.#writes;
    await writes;
    try {
      const { records, damaged } = await (await this.#shelf).verdicts.all();
      // A change was begun meanwhile, so what was read may be older than the page.
      if (writes !== this.#writes) return this.load();
      this.show(newestFirst(records));
      return damaged;
    } catch (error) {
      return telling(this.#say, 'refused', 0)(error);
    }
  }

  /** Gives a verdict, or takes it off when it stands; like and dislike exclude each other. */
  async judge({ id, title, year, type }: TitleCard, verdict: Verdict, at: number): Promise<void> {
    if (this.of(id).has(verdict)) return this.remove(id, verdict);
    const put = [{ id, verdict, title, year, type, at }];
    this.#say(verdict, { title });
    await this.#perform({ put, drop: this.#find(id, RIVALS[verdict]) });
  }

  /** Takes a verdict off; nothing happens when it does not stand. */
  async remove(id: TitleId, verdict: Verdict): Promise<void> {
    const drop = this.#find(id, verdict);
    if (!drop[0]) return;
    this.#say('removed', { title: drop[0].title });
    await this.#perform({ put: [], drop });
  }

  /** Undoes the last change made on this page. */
  async undo(): Promise<void> {
    const change = this.done.at(-1);
    if (!change) return;
    this.done = this.done.slice(0, -1);
    if (change.takeBack) return change.takeBack();
    this.#say('undone', { title: [...change.put, ...change.drop][0]?.title ?? '' });
    if (!(await this.#commit(inverse(change)))) this.done = [...this.done, change];
  }

  #find(id: TitleId, verdict: Verdict | undefined): readonly VerdictRecord[] {
    return this.records.filter((record) => record.id === id && record.verdict === verdict);
  }

  /** The page's records from now on; storage is not asked. */
  show(records: readonly VerdictRecord[]): void {
    this.records = records;
    this.#onChange();
  }

  async #perform(change: VerdictChange): Promise<void> {
    this.done = [...this.done, change];
    if (!(await this.#commit(change))) this.done = this.done.filter((other) => other !== change);
  }

  /** Returns false when storage refused and the page is as before. */
  async #commit(change: VerdictChange): Promise<boolean> {
    this.show(changed(this.records, change));
    const kept = this.#shelf
      .then((shelf) => shelf.verdicts.change(change))
      .then(() => true, telling(this.#say, 'refused', false));
    this.#writes = Promise.all([this.#writes, kept]);
    if (await kept) return true;
    this.show(changed(this.records, inverse(change)));
    return false;
  }
}
