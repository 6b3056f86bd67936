import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import type { TitleId } from '../../src/catalogue/title.ts';
import type { Model, TitleColumns } from '../../src/core/model.ts';
import { mix } from '../../src/core/rng.ts';
import type { ExploreRequest } from '../../src/engine/contract.ts';
import { explore } from '../../src/engine/explore.ts';
import { genreWords } from '../../src/engine/genre-words.ts';
import type { FolderEngine } from '../../src/engine/node.ts';
import type { Opened } from '../../src/engine/opened.ts';
import { openRows } from '../../src/engine/rows.ts';
import { exploreObjects, objectsOf } from './explore-objects.ts';
import { ms, sideBySide } from './measure.ts';
import { grouped, printTable } from './table.ts';

const ROUNDS = 60;
const LARGE = 50_000;
const BUDGET_MS = { small: '50', large: '100' };

/** What a hand does on the page: brushes years, chooses a genre, a country, a type. */
function looks({ facets }: TitleColumns): ExploreRequest[] {
  const filter = { ...OPEN_FILTER, seen: 'any' } as const;
  const only = (name: string | undefined) => ({ include: name ? [name] : [], exclude: [] });
  const requests = Array.from({ length: 20 }, (_, i) => ({ ...filter, years: { from: 1990 + i, to: 2019 } }));
  const names = [0, 1, 2, 3].map((i) => ({
    ...filter,
    genre: only(facets.genre.names[i]),
    country: only(facets.country.names[i]),
  }));
  return [filter, { ...filter, type: 'film' as const }, ...names, ...requests].map((one) => ({
    filter: one,
    seen: [] as TitleId[],
  }));
}

/** A list a row, `times` over. */
function repeated<T extends { readonly starts: Uint32Array; readonly of: Uint16Array | Uint8Array }>(
  column: T,
  times: number,
): T {
  const rows = column.starts.length - 1;
  const entries = column.of.length;
  const starts = Uint32Array.from(
    { length: rows * times + 1 },
    (_, i) => (column.starts[i % rows] ?? 0) + Math.floor(i / rows) * entries,
  );
  const of = Uint16Array.from({ length: entries * times }, (_, i) => column.of[i % entries] ?? 0);
  return { ...column, starts, of };
}

/** The catalogue several times over, as far as the charts read it: no set of that size is at hand. */
function enlarged({ titles, index, vectors }: Model, times: number): Model {
  const { rows } = titles;
  const again = <A extends Uint8Array | Uint16Array>(column: A): A =>
    Reflect.construct(column.constructor, [
      Array.from({ length: rows * times }, (_, row) => column[row % rows]),
    ]) as A;
  const { genre, country, rating } = titles.facets;
  const facets = {
    genre: repeated(genre, times),
    country: repeated(country, times),
    rating: repeated(rating, times),
  };
  const { type, year, minutes, seasons, addedDay, prominence } = titles;
  const columns = { type, year, seasons, minutes, addedDay, prominence };
  const grown = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, again(column)]));
  const starts = index.starts.map((at) => at * times);
  const postings = new Uint32Array(index.postings.length * times);
  for (let f = 0, to = 0; f + 1 < index.starts.length; f++)
    for (let copy = 0; copy < times; copy++)
      for (let i = index.starts[f] ?? 0; i < (index.starts[f + 1] ?? 0); i++)
        postings[to++] = (index.postings[i] ?? 0) + copy * rows;
  // Field after field, each with the rows again and again.
  const lost = Uint8Array.from(
    { length: index.lost.length * times },
    (_, i) => index.lost[Math.floor(i / (rows * times)) * rows + (i % rows)] ?? 0,
  );
  return {
    vectors,
    learned: null,
    titles: { ...titles, ...grown, rows: rows * times, facets } as TitleColumns,
    index: { ...index, rows: rows * times, starts, postings, lost },
  };
}

const openedOver = (model: Model): Opened =>
  ({ model, rows: openRows([]), manifest: { shards: [] }, details: async () => [] }) as unknown as Opened;

async function compare(name: string, model: Model, budget: string): Promise<void> {
  const requests = looks(model.titles);
  const opened = openedOver(model);
  const objects = objectsOf(model.titles);
  let turn = 0;
  const next = () => requests[mix(5, turn++) % requests.length] ?? requests[0];
  const given = (work: (request: ExploreRequest) => unknown) => () => {
    const request = next();
    return request && work(request);
  };
  const times = await sideBySide(
    [
      { name: 'filter: every chart’s counts', run: given((request) => explore(opened, request)) },
      {
        name: '  the same over an array of objects',
        run: given(({ filter }) => exploreObjects(objects, filter)),
      },
      { name: 'words that set genres apart', run: given((request) => genreWords(opened, request)) },
    ],
    ROUNDS,
  );
  const base = times.values().next().value?.median ?? 1;
  printTable(
    `${name}, ${grouped(model.titles.rows)} titles: the charts in Node, ms`,
    ['what', 'median', 'p95', 'times', 'wanted'],
    [...times].map(([what, { median, p95 }], i) => [
      what,
      ms(median),
      ms(p95),
      (median / base).toFixed(1),
      i === 0 ? budget : '',
    ]),
  );
}

/** Times what a touch of a chart asks of the worker, beside plain objects, at the catalogue's size and at 50,000. */
export async function benchExplore(name: string, { model }: Pick<FolderEngine, 'model'>): Promise<void> {
  await compare(name, model, BUDGET_MS.small);
  const times = Math.ceil(LARGE / model.titles.rows);
  await compare(`${name}, ${times} times over`, enlarged(model, times), BUDGET_MS.large);
}
