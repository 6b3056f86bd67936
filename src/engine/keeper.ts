import { failure } from '../errors.ts';
import type { CatalogueInfo, Engine, OpenOptions, Progress } from './contract.ts';
import { isLoss, type Link, linkToPage, linkToWorker, loss, type WorkerLike } from './link.ts';
import { partOfPage } from './part-of-page.ts';
import { type Schedule, watched } from './watch.ts';

/** So many workers are tried before the page does the work itself. */
export const MAX_LOSSES = 3;
/** Longer than the store's own patience with a silent connection, so that `Offline` comes as an answer. */
const SILENCE_MS = 20_000;

/** What to open; asked again of every new worker. */
export interface Wanted {
  readonly options: OpenOptions;
  readonly onProgress: (progress: Progress) => void;
}

export interface KeeperDoors {
  readonly makeWorker: () => WorkerLike;
  readonly makeLocal: () => Promise<Engine>;
  readonly after: Schedule;
  readonly onLoss: (why: string) => void;
}

/** Keeps one engine with the catalogue open, whatever becomes of its worker. */
export class Keeper {
  readonly #doors: KeeperDoors;
  #wanted: Wanted | null = null;
  #link: Link | null = null;
  /** The link on which the catalogue is open. */
  #openLink: Link | null = null;
  #opening: Promise<CatalogueInfo> | null = null;
  #onPage = false;
  #plain = false;

  constructor(doors: KeeperDoors) {
    this.#doors = doors;
  }

  /** Opens the catalogue, here and in every worker to come. A failure that is an answer leaves the worker in place. */
  async open(wanted: Wanted): Promise<CatalogueInfo> {
    await this.#opening?.catch(() => {});
    this.#wanted = wanted;
    this.#openLink = null;
    return this.#reopen(wanted);
  }

  /** An engine with the catalogue open, a new one when the last was lost. */
  async ready(): Promise<Link> {
    if (!this.#wanted) throw failure('BadRequest', 'The catalogue is not open yet. Reload the page.');
    while (!this.#link || this.#link !== this.#openLink) await this.#reopen(this.#wanted);
    return this.#link;
  }

  /** Ends a link that was lost; told twice, it is ended once. */
  lose(lost: Link | null, why: string): void {
    if (this.#link !== lost) return;
    this.#link?.end();
    this.#link = null;
    this.#doors.onLoss(why);
  }

  /** From the next start on, opens for the plain scorer. */
  goPlain(): void {
    this.#plain = true;
  }

  /** From the next start on, works on the page. */
  goToPage(): void {
    this.#onPage = true;
  }

  /** Once for all who ask at the same time. */
  #reopen(wanted: Wanted): Promise<CatalogueInfo> {
    this.#opening ??= this.#openSomewhere(wanted).finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #openSomewhere(wanted: Wanted): Promise<CatalogueInfo> {
    for (let losses = 1; ; losses++) {
      try {
        this.#link ??= await this.#reach();
        const info = await this.#openOn(this.#link, wanted);
        this.#openLink = this.#link;
        return info;
      } catch (error) {
        if (!isLoss(error)) throw error;
        if (losses >= MAX_LOSSES) this.goToPage();
        this.lose(this.#link, error.message);
      }
    }
  }

  async #reach(): Promise<Link> {
    if (this.#onPage) return linkToPage(await this.#engineOnPage());
    try {
      return linkToWorker(this.#doors.makeWorker());
    } catch (error) {
      throw loss(error instanceof Error ? error.message : 'No background worker could be made.');
    }
  }

  async #engineOnPage(): Promise<Engine> {
    try {
      return await partOfPage(this.#doors.makeLocal());
    } catch (error) {
      // The workers may have been lost for the same want of a network: they get another try.
      this.#onPage = false;
      throw error;
    }
  }

  #openOn(at: Link, { options, onProgress }: Wanted): Promise<CatalogueInfo> {
    const asked = at.onPage || this.#plain ? { ...options, backend: 'plain' as const } : options;
    const open = (alive: () => void) =>
      at.engine.open(asked, (progress) => {
        alive();
        onProgress(progress);
      });
    // On the page there is nothing to restart: however slow, its answer is the answer.
    return at.onPage ? open(() => {}) : watched(at, open, SILENCE_MS, this.#doors.after);
  }
}
