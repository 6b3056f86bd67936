import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import type { TitleId } from '../../src/catalogue/title.ts';
import { titleId } from '../../src/catalogue/title.ts';
import type {
  CatalogueInfo,
  Engine,
  Found,
  Pick,
  SkyMap,
  SpinResult,
  TitleCard,
} from '../../src/engine/contract.ts';
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

/** A map of `n` titles on a lattice: two regions, left and right, each with one finer region of the same titles. */
export function fakeSky(n: number): SkyMap {
  const side = Math.ceil(Math.sqrt(n));
  const at = (i: number) => [((i % side) + 0.5) / side, (Math.floor(i / side) + 0.5) / side] as const;
  const rows = Array.from({ length: n }, (_, i) => i);
  const left = rows.filter((i) => at(i)[0] < 0.5).length;
  const column = { names: ['Comedy'], of: new Uint8Array(n).fill(1) };
  const region = (word: string, level: number, parent: number, x: number, titles: number) =>
    ({ words: [word], level, parent, place: [x, 0.5], titles }) as const;
  return {
    ids: rows.map((i) => cardOf(i).id),
    x: Float32Array.from(rows, (i) => at(i)[0]),
    y: Float32Array.from(rows, (i) => at(i)[1]),
    prominence: Uint8Array.from(rows, (i) => 1 + (i % 10)),
    tints: { genre: column, country: column, decade: column, type: column },
    regions: [
      region('Comedy', 0, -1, 0.25, left),
      region('Norway', 0, -1, 0.75, n - left),
      region('weddings', 2, 0, 0.25, left),
      region('fjords', 2, 1, 0.75, n - left),
    ],
    regionOf: Uint16Array.from(rows, (i) => (at(i)[0] < 0.5 ? 2 : 3)),
    surveyed: true,
  };
}

/** What an engine answers of the map: a hundred titles, all of them passing, none of them warm. */
export const fakeMap = {
  places: async () => fakeSky(100),
  passing: async () => new Uint8Array(100).fill(1),
  warmth: async () => new Uint8Array(100),
} satisfies Partial<Engine>;

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
    sky: async () => ({ stars: Float32Array.of(0.1, 0.2, 0.8, 0.4), own: [0.3, 0.6] as const }),
    similar: async (_id, n) => Array.from({ length: n }, (_, i) => pickOf(i)),
    match: async (sought) =>
      sought.map(({ title }) => {
        const n = Number(/^Title (\d+)$/.exec(title)?.[1] ?? 'NaN');
        return { sure: true, cards: n < 100 ? [cardOf(n)] : [] };
      }),
    requests: async () => [{ url: 'http://localhost/model/manifest.json', at: 1 }],
    mood: async () => [],
    giveTaste: async () => ({ code: 'AQID', guess: [cardOf(1)] }),
    shared: async ({ ids }) => ({
      result: resultOf(ids.map((id) => Number(id.replace('fake:s', '')))),
      catalogueChanged: false,
      gone: 0,
    }),
    cards: async (ids) => known(ids).map((id) => cardOf(Number(id.replace('fake:s', '')))),
    details: async (ids) =>
      known(ids).map((id) => ({ id, synopsis: id, directors: [], cast: [], languages: [], keywords: [] })),
    explore: async () => EXPLORED,
    wordsApart: async () => GENRE_WORDS,
    topRated: async () => null,
    ...fakeMap,
    calibrate: async () => ({
      serving: 'plain',
      why: 'It is the only one.',
      medianMs: { plain: 1, webgl: null },
      queries: 1,
    }),
    ...calls,
  };
}
