import { latest } from '../../app/latest.ts';
import type { Session } from '../../app/session-contract.ts';
import type { Filter } from '../../catalogue/filter.ts';
import type { ExploreRequest } from '../../engine/contract.ts';
import type { Told } from '../charts/chart.ts';

const BEST = 12;

/** Asks all that the charts need, and holds the last answers; asks that come too fast become one. */
export class Look {
  told = $state.raw<Omit<Told, 'filter'> | null>(null);
  /** Nothing was told, and nothing will come by itself. */
  failed = $state.raw(false);
  #filter: Filter | null = null;
  readonly #session: () => Session;

  constructor(session: () => Session) {
    this.#session = session;
  }

  /** Asks for a filter's counts; `fully`, also for what takes longer, which a hand in the midst of a drag can wait for. */
  ask(filter: Filter, fully: boolean): void {
    this.#filter = filter;
    void this.#count();
    if (fully) void this.#read();
  }

  #request(): ExploreRequest | null {
    const seen = this.#session()
      .verdicts.filter(({ verdict }) => verdict === 'seen')
      .map(({ id }) => id);
    return this.#filter && { filter: this.#filter, seen };
  }

  readonly #count = latest(async () => {
    const request = this.#request();
    if (!request) return;
    const explored = await this.#session().ask((engine) => engine.explore(request), null);
    this.failed = !explored && !this.told;
    if (explored) this.told = { words: [], top: null, ...this.told, explored };
  });

  readonly #read = latest(async () => {
    const request = this.#request();
    if (!request) return;
    const [words, top] = await Promise.all([
      this.#session().ask((engine) => engine.wordsApart(request), []),
      this.#session().ask((engine) => engine.topRated(request, BEST), null),
      this.#count(),
    ]);
    if (this.told) this.told = { ...this.told, words, top };
  });
}
