import type { Filter } from '../catalogue/filter.ts';
import type { TitleId } from '../catalogue/title.ts';
import type {
  BackendReport,
  CatalogueInfo,
  Engine,
  FilterCount,
  OpenOptions,
  Pick,
  Progress,
  SpinResult,
  TitleCard,
  TitleDetails,
  Verdict,
} from '../engine/contract.ts';
import type { VerdictRecord } from '../shelf/schema.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { Notices } from './notices.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { ShownTitles } from './shown-titles.ts';
import type { VerdictBook } from './verdict-book.svelte.ts';

export type { VerdictRecord };

/**
 * What there is to tell, in the live region. A verdict's own name: it was given to `title`.
 * `removed`: a verdict was taken off `title`; `undone`: the last change was; `poolSpent`: all were shown, so titles come back;
 * `empty`: nothing passes the filter; `startedOver`: shown titles are forgotten; `refused`: storage refused (`text`);
 * `damaged`: records were left out (`text`, how many); `failed`: the engine failed (`text`); `carried`: much was brought,
 * taken back or erased at once (`text`).
 */
export type NoticeKind =
  | Verdict
  | 'removed'
  | 'undone'
  | 'poolSpent'
  | 'empty'
  | 'startedOver'
  | 'refused'
  | 'damaged'
  | 'failed'
  | 'carried';

/** `n` grows by one a notice, so that the same words are told again. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly title?: string;
  /** A sentence a person can act on. */
  readonly text?: string;
  readonly n: number;
}

/** The world, passed in. `seed` gives 32 random bits, `now` milliseconds. */
export interface SessionDeps {
  readonly engine: Engine;
  readonly shelf: Promise<Shelf>;
  readonly modelUrl: string;
  readonly backend: OpenOptions['backend'];
  readonly now: () => number;
  readonly seed: () => number;
}

/** What stands behind a session: for the rooms of `app` that load later (app/carry); pages leave it alone. */
interface Behind {
  readonly deps: SessionDeps;
  readonly notices: Notices;
  readonly book: VerdictBook;
  readonly shown: ShownTitles;
  readonly preferences: Preferences;
}

/** All that a page may read and do; every getter is reactive, no method rejects. */
export interface Session extends Behind {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly progress: Progress;
  readonly failure: Error | null;
  readonly info: CatalogueInfo | null;
  readonly backend: BackendReport | null;
  readonly result: SpinResult | null;
  /** Grows by one with every new `result`. */
  readonly spinId: number;
  /** From the press until the result is there; the wheel's own turning is the page's. */
  readonly spinning: boolean;
  /** The result's first pick once the wheel has `settled`; null while it turns. */
  readonly picked: Pick | null;
  readonly details: ReadonlyMap<TitleId, TitleDetails>;
  filter: Filter;
  adventure: number;
  mood: string;
  readonly count: FilterCount | null;
  /** Newest first. */
  readonly verdicts: readonly VerdictRecord[];
  readonly notice: Notice | null;
  readonly canUndo: boolean;
  /** Whether single keys act on the page. */
  keys: boolean;
  /** For what has a book of its own, as notes have. */
  readonly shelf: Promise<Shelf>;
  /** False when the shelf is in memory only; `keptWhy` then says why, in a sentence. */
  readonly kept: boolean;
  readonly keptWhy: string;
  verdictOf(id: TitleId): ReadonlySet<Verdict>;
  open(): Promise<void>;
  retry(): Promise<void>;
  spin(): Promise<void>;
  /** Shows a result that was not asked for here: a spin that somebody sent. Nothing of it is kept. */
  present(result: SpinResult): void;
  /** The page calls it when the wheel stands still. */
  settled(): void;
  /** Gives a verdict, or takes it off when it is already so; like and dislike exclude each other. */
  judge(card: TitleCard, verdict: Verdict): Promise<void>;
  undo(): Promise<void>;
  remove(id: TitleId, verdict: Verdict): Promise<void>;
  /** Forgets which titles were shown. */
  startOver(): Promise<void>;
  /** Asks the engine once the catalogue is there; a failure is told as a notice and answered with `otherwise`. */
  ask<T>(question: (engine: Engine) => Promise<T>, otherwise: T): Promise<T>;
  loadDetails(ids: readonly TitleId[]): Promise<void>;
  /** For an idle moment after the first spin is possible. */
  calibrate(): Promise<void>;
}
