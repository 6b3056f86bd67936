import type { TitleId } from '../../catalogue/title.ts';
import type { TitleMatch } from '../../engine/contract.ts';
import type { HistoryFile, HistoryReading } from '../../histories/contract.ts';
import { type Merge, mergeInto } from '../../shelf/carried/merge.ts';
import { readSnapshot, type Snapshot } from '../../shelf/carried/snapshot.ts';
import type { DeedRecord, WaitingRecord } from '../../shelf/schema.ts';
import { telling } from '../notices.svelte.ts';
import type { Session } from '../session-contract.ts';
import { doDeed, undoDeed } from './carry.ts';
import { bytesOf, readFiles } from './read-files.ts';
import { recordsOf } from './records.ts';
import { type Choices, type Review, reviewOf, tallyOf } from './review.ts';

/** Few enough that the page hears how far it is, and that the worker still answers a spin between two helpings. */
const HELPING = 500;
/** Titles that waited are brought as a history of their own. */
const WAITED = 'waiting';

const EMPTY = { deeds: [], waiting: [] };

export type Step = 'choose' | 'reading' | 'matching' | 'review' | 'writing' | 'done';

/** Titles that wait, as a history of one row each. */
function readingOf(waiting: readonly WaitingRecord[]): HistoryReading {
  const entries = waiting.map(({ title, also, year, type, imdb, tmdb, verdict, at }) => ({
    ...{ title, also, year, type, imdb, tmdb },
    words: [{ said: verdict, at }],
  }));
  const none = { repeated: 0, ignored: {}, profiles: [], profile: null, parts: [] } as const;
  return { form: WAITED, rows: entries.length, entries, ...none, dates: { order: 'none', guessed: false } };
}

/** The way of a history from chosen files to the shelf: nothing is written before `put`. */
export class Bringing {
  step = $state.raw<Step>('choose');
  /** 0 to 1, of the step that is under way. */
  share = $state.raw(0);
  /** A sentence; empty while nothing went wrong. */
  refusal = $state.raw('');
  review = $state.raw<Review | null>(null);
  choices = $state.raw<Choices>(new Map());
  /** What the shelf would become. */
  merge = $state.raw<Merge | null>(null);
  /** What was brought earlier, the newest first, and what still waits. */
  deeds = $state.raw<readonly DeedRecord[]>([]);
  waiting = $state.raw<readonly WaitingRecord[]>([]);
  readonly tally = $derived(this.review && tallyOf(this.review, this.choices));

  #files: readonly HistoryFile[] = [];
  #mine: Snapshot | null = null;
  /** A later choice of files leaves an earlier one behind. */
  #turn = 0;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Reads what was brought before. */
  async look(): Promise<void> {
    const { deeds, waiting } = await this.#snapshot().catch(
      telling(this.#session.notices.say, 'refused', EMPTY),
    );
    this.deeds = [...deeds].sort((a, b) => b.at - a.at);
    this.waiting = waiting;
  }

  async choose(files: readonly File[]): Promise<void> {
    if (files.length)
      await this.#under('reading', async () => {
        this.#files = await bytesOf(files);
        return this.#read(null);
      });
  }

  /** Reads the same files for another of the people in them. */
  async forProfile(profile: string): Promise<void> {
    await this.#under('reading', () => this.#read(profile));
  }

  /** Looks whether this catalogue knows titles that have waited. */
  async again(): Promise<void> {
    await this.#under('matching', () => this.#match(readingOf(this.waiting)));
  }

  pick(index: number, id: TitleId | null): void {
    this.choices = new Map(this.choices).set(index, id);
    this.#weigh();
  }

  /** Back to the start; nothing was written. */
  leave = (): void => {
    this.#begin('choose');
    this.#files = [];
  };

  /** Writes all of it in one stroke; `words` are told then, and when it is taken back. */
  async put(words: { readonly done: string; readonly back: string }): Promise<void> {
    const { review } = this;
    if (!review) return;
    this.step = 'writing';
    // The shelf may have changed since, in another tab or on a title opened over this page.
    await this.#compare().catch(telling(this.#session.notices.say, 'refused', undefined));
    const at = this.#session.deps.now();
    const from = review.reading.form;
    const deed: DeedRecord = { key: `${at} ${from}`, at, from, ...this.#deed() };
    const done = await doDeed(this.#session, deed, words);
    this.step = done ? 'done' : 'review';
    await this.look();
  }

  async takeBack(deed: DeedRecord, text: string): Promise<void> {
    await undoDeed(this.#session, deed, text);
    await this.look();
  }

  /** The deed; titles that waited and are now known wait no longer. */
  #deed(): Merge['deed'] {
    const { put = {}, drop = {} } = this.merge?.deed ?? {};
    if (this.review?.reading.form !== WAITED) return { put, drop };
    const { unknown, ambiguous } = this.review;
    const still = new Set([
      ...unknown.map(({ title, year }) => `${title} ${year}`),
      ...ambiguous.filter((_, i) => !this.choices.get(i)).map(({ entry }) => `${entry.title} ${entry.year}`),
    ]);
    const known = this.waiting.filter(({ title, year }) => !still.has(`${title} ${year}`));
    return { put: { verdicts: put.verdicts ?? [] }, drop: { ...drop, waiting: known } };
  }

  #begin(step: Step): number {
    this.step = step;
    this.share = 0;
    this.refusal = '';
    this.review = null;
    this.merge = null;
    this.choices = new Map();
    return ++this.#turn;
  }

  /** Runs a step; a refusal leads back to the start, with its sentence. */
  async #under(step: Step, work: () => Promise<void>): Promise<void> {
    const turn = this.#begin(step);
    try {
      await work();
    } catch (error) {
      if (turn !== this.#turn) return;
      this.step = 'choose';
      this.refusal = error instanceof Error ? error.message : String(error);
    }
  }

  async #read(profile: string | null): Promise<void> {
    const turn = this.#turn;
    const reading = await readFiles({ files: this.#files, profile }, (share) => {
      this.share = share;
    });
    if (turn === this.#turn) await this.#match(reading);
  }

  async #match(reading: HistoryReading): Promise<void> {
    const turn = this.#turn;
    this.step = 'matching';
    await this.#session.open();
    const { failure: stuck } = this.#session;
    if (stuck) throw stuck;
    const answers: TitleMatch[] = [];
    for (let from = 0; from < reading.entries.length; from += HELPING) {
      this.share = from / reading.entries.length;
      const helping = reading.entries.slice(from, from + HELPING);
      const sought = helping.map(({ words: _, ...title }) => title);
      answers.push(...(await this.#session.deps.engine.match(sought)));
      if (turn !== this.#turn) return;
    }
    this.review = reviewOf(reading, answers);
    await this.#compare();
    if (turn === this.#turn) this.step = 'review';
  }

  /** Holds what is chosen so far against the shelf as it is now. */
  async #compare(): Promise<void> {
    this.#mine = await this.#snapshot();
    this.#weigh();
  }

  /** Works out what the shelf would become. */
  #weigh(): void {
    const { review } = this;
    const mine = this.#mine;
    if (review && mine)
      this.merge = mergeInto(mine, recordsOf(review, this.choices, mine, this.#session.deps.now()));
  }

  async #snapshot() {
    return readSnapshot((await this.#session.deps.shelf).drawers);
  }
}
