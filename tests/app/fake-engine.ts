import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import type { TitleId } from '../../src/catalogue/title.ts';
import { titleId } from '../../src/catalogue/title.ts';
import type { CatalogueInfo, Engine, Found, Pick, SpinResult, TitleCard } from '../../src/engine/contract.ts';
import { EXPLORED, GENRE_WORDS } from '../fixtures/explored.ts';

/** The card of the fake catalogue's nth title. */
export function cardOf(n: number): TitleCard {
  return {
    id: titleId('fake', `s${n}`),
    title: `Title ${n}`,
    type: 'film',
    year: 1990 + n,
    minutes: 90,
    seasons: null,
    rating: 'PG',
    genres: ['Comedy'],
    countries: ['Norway'],
    place: [0.5, 0.5],
  };
}

function pickOf(n: number): Pick {
  return { card: cardOf(n), score: 1, reason: { parts: [], meets: [] } };
}

/** A result that shows the titles numbered. */
export function resultOf(numbers: readonly number[], more: Partial<SpinResult> = {}): SpinResult {
  return {
    seed: 1,
    sectors: numbers.map((n) => ({ card: cardOf(n), weight: 1 })),
    winner: numbers.length > 0 ? 0 : -1,
    picks: numbers.map(pickOf),
    left: numbers.length,
    poolSpent: false,
    understood: [],
    ...more,
  };
}

const INFO: CatalogueInfo = {
  hash: 'cafe',
  titles: 100,
  films: 100,
  series: 0,
  years: [1990, 2090],
  facets: { genre: [], country: [], rating: [] },
  sources: ['fake'],
};

/** The answer to a search that nothing answers. */
export const NOTHING_FOUND: Found = {
  parts: [],
  titles: [],
  people: [],
  results: [],
  total: 0,
  filter: OPEN_FILTER,
  nearest: [],
};

/** An engine of a hundred titles that shows three unshown ones a spin; a test replaces the calls it is about. */
export function fakeEngine(calls: Partial<Engine> = {}): Engine {
  const known = (ids: readonly TitleId[]) => ids.filter((id) => id.startsWith('fake:'));
  return {
    open: async (_options, onProgress) => {
      onProgress({ loadedBytes: 10, totalBytes: 10 });
      return INFO;
    },
    spin: async ({ seed, shown }) => {
      const fresh = Array.from({ length: 100 }, (_, n) => n).filter((n) => !shown.includes(cardOf(n).id));
      return resultOf(fresh.slice(0, 3), { seed });
    },
    count: async ({ never }) => ({ left: 100 - never.length, relax: [] }),
    search: async () => [{ card: cardOf(1), match: 'exact' }],
    people: async () => [],
    find: async ({ words }) => ({
      ...NOTHING_FOUND,
      titles: words ? [{ card: cardOf(1), match: 'exact' }] : [],
    }),
    excerpts: async () => [],
    sky: async () => Uint8Array.of(10, 20, 200, 100),
    similar: async (_id, n) => Array.from({ length: n }, (_, i) => pickOf(i)),
    match: async (sought) =>
      sought.map(({ title }) => {
        const n = Number(/^Title (\d+)$/.exec(title)?.[1] ?? 'NaN');
        return { sure: true, cards: n < 100 ? [cardOf(n)] : [] };
      }),
    requests: async () => [{ url: 'http://localhost/model/manifest.json', at: 1 }],
    mood: async () => [],
    cards: async (ids) => known(ids).map((id) => cardOf(Number(id.replace('fake:s', '')))),
    details: async (ids) =>
      known(ids).map((id) => ({ id, synopsis: id, directors: [], cast: [], languages: [], keywords: [] })),
    explore: async () => EXPLORED,
    wordsApart: async () => GENRE_WORDS,
    topRated: async () => null,
    calibrate: async () => ({
      serving: 'plain',
      why: 'It is the only one.',
      medianMs: { plain: 1, webgl: null },
      queries: 1,
    }),
    ...calls,
  };
}
