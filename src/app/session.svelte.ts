import type { Filter } from '../catalogue/filter.ts';
import type { TitleId } from '../catalogue/title.ts';
import type {
  BackendReport,
  CatalogueInfo,
  Engine,
  FilterCount,
  Pick,
  Progress,
  SpinResult,
  TitleCard,
  TitleDetails,
  Verdict,
} from '../engine/contract.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { latest } from './latest.ts';
import { Notices, telling } from './notices.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import type { Session, SessionDeps } from './session-contract.ts';
import { idsOf, ShownTitles } from './shown-titles.ts';
import { countRequest, spinRequest } from './spin-request.ts';
import { VerdictBook } from './verdict-book.svelte.ts';

export type { Notice, Session, SessionDeps, VerdictRecord } from './session-contract.ts';

/** Joins engine and shelf for the pages. Nothing is asked of either before `open`. */
export function createSession(deps: SessionDeps): Session {
  return new LiveSession(deps);
}

// Methods are arrow fields, so that a page may hand them on as event handlers.
class LiveSession implements Session {
  status = $state.raw<Session['status']>('loading');
  progress = $state.raw<Progress>({ loadedBytes: 0, totalBytes: 0 });
  failure = $state.raw<Error | null>(null);
  info = $state.raw<CatalogueInfo | null>(null);
  backend = $state.raw<BackendReport | null>(null);
  result = $state.raw<SpinResult | null>(null);
  spinId = $state.raw(0);
  spinning = $state.raw(false);
  picked = $state.raw<Pick | null>(null);
  details = $state.raw<ReadonlyMap<TitleId, TitleDetails>>(new Map());
  mood = $state.raw('');
  count = $state.raw<FilterCount | null>(null);

  #shelf = $state.raw<Shelf | null>(null);
  #opening: Promise<void> | undefined;
  #shelved: Promise<void> | undefined;
  #turns = 0;
  readonly #asked = new Set<TitleId>();
  readonly deps: SessionDeps;
  readonly notices = new Notices();
  readonly book: VerdictBook;
  readonly shown: ShownTitles;
  readonly preferences: Preferences;

  constructor(deps: SessionDeps) {
    const { say } = this.notices;
    this.deps = deps;
    this.book = new VerdictBook(deps.shelf, say, () => this.#recount());
    this.shown = new ShownTitles(deps.shelf, say);
    this.preferences = new Preferences(deps.shelf, say);
  }

  get filter() {
    return this.preferences.filter;
  }
  set filter(filter: Filter) {
    this.preferences.filter = filter;
    this.#recount();
  }
  get adventure() {
    return this.preferences.adventure;
  }
  set adventure(adventure: number) {
    this.preferences.adventure = adventure;
  }
  get keys() {
    return this.preferences.keys;
  }
  set keys(keys: boolean) {
    this.preferences.keys = keys;
  }
  get shelf() {
    return this.deps.shelf;
  }
  get verdicts() {
    return this.book.records;
  }
  get notice() {
    return this.notices.last;
  }
  get canUndo() {
    return this.book.canUndo;
  }
  get kept() {
    return this.#shelf?.kept ?? true;
  }
  get keptWhy() {
    return this.#shelf?.why ?? '';
  }

  open = (): Promise<void> => {
    this.#opening ??= this.#start();
    return this.#opening;
  };

  retry = (): Promise<void> => {
    if (this.status === 'failed') this.#opening = undefined;
    return this.open();
  };

  spin = async (): Promise<void> => {
    this.#turns += 1;
    const turn = this.#turns;
    this.spinning = true;
    const result = await this.ask((engine) => engine.spin(this.#request()), null);
    // The later of two spins wins, whichever is answered first.
    if (turn !== this.#turns) return;
    this.spinning = false;
    if (result) this.#show(result);
  };

  present = (result: SpinResult): void => {
    this.result = result;
    this.picked = null;
    this.spinId += 1;
    void this.loadDetails(idsOf(result));
  };

  settled = (): void => {
    this.picked = this.result?.picks[0] ?? null;
  };

  judge = (card: TitleCard, verdict: Verdict) => this.book.judge(card, verdict, this.deps.now());
  remove = (id: TitleId, verdict: Verdict) => this.book.remove(id, verdict);
  undo = () => this.book.undo();
  verdictOf = (id: TitleId) => this.book.of(id);

  startOver = async (): Promise<void> => {
    this.notices.say('startedOver');
    await this.shown.clear();
  };

  loadDetails = async (ids: readonly TitleId[]): Promise<void> => {
    const wanted = ids.filter((id) => !this.#asked.has(id));
    if (wanted.length === 0) return;
    for (const id of wanted) this.#asked.add(id);
    const found = await this.ask((engine) => engine.details(wanted), null);
    // A block that could not be fetched is asked for again when its card is next opened.
    if (!found) for (const id of wanted) this.#asked.delete(id);
    else this.details = new Map([...this.details, ...found.map((each) => [each.id, each] as const)]);
  };

  calibrate = async (): Promise<void> => {
    this.backend = await this.ask((engine) => engine.calibrate(), this.backend);
  };

  ask = async <T>(question: (engine: Engine) => Promise<T>, otherwise: T): Promise<T> => {
    await this.#opening;
    if (this.status !== 'ready') return otherwise;
    return question(this.deps.engine).catch(telling(this.notices.say, 'failed', otherwise));
  };

  async #start(): Promise<void> {
    this.status = 'loading';
    this.failure = null;
    const { engine, modelUrl, backend } = this.deps;
    try {
      this.#shelved ??= this.#readShelf();
      const opened = engine.open({ modelUrl, backend }, (progress) => {
        this.progress = progress;
      });
      [this.info] = await Promise.all([opened, this.#shelved]);
      this.status = 'ready';
      this.#recount();
    } catch (error) {
      this.failure = error instanceof Error ? error : new Error(String(error));
      this.status = 'failed';
    }
  }

  async #readShelf(): Promise<void> {
    const shelf = await this.deps.shelf;
    this.#shelf = shelf;
    shelf.onChange((store) => {
      if (store === 'verdicts') void this.book.load();
      if (store === 'history') void this.shown.load();
    });
    const rooms = [this.book, this.shown, this.preferences];
    const damaged = (await Promise.all(rooms.map((room) => room.load()))).reduce((sum, n) => sum + n, 0);
    if (damaged > 0) this.notices.say('damaged', { text: `${damaged}` });
  }

  #wish() {
    const { filter, adventure } = this.preferences;
    const now = this.deps.now();
    return { verdicts: this.book.records, shown: this.shown.ids, filter, adventure, mood: this.mood, now };
  }

  #request() {
    return spinRequest({ ...this.#wish(), seed: this.deps.seed() });
  }

  readonly #recount = latest(async () => {
    this.count = await this.ask((engine) => engine.count(countRequest(this.#wish())), this.count);
  });

  #show(result: SpinResult): void {
    this.present(result);
    if (result.winner < 0) this.notices.say('empty');
    else if (result.poolSpent) this.notices.say('poolSpent');
    void this.shown.add(result, this.deps.now());
  }
}
