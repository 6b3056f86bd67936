import uFuzzy from '@leeoniya/ufuzzy';
import { create, insertMultiple, search } from '@orama/orama';
import { Charset, Index } from 'flexsearch';
import fuzzysort from 'fuzzysort';
import MiniSearch from 'minisearch';
import { openTitleSearch } from '../../src/core/title-search.ts';

/** A way to find titles; `find` gives the best ten, best first. */
export interface TitleSearcher {
  readonly name: string;
  find(typed: string): Promise<readonly string[]> | readonly string[];
}

const BEST = 10;
/** uFuzzy ranks at most so many; with more it only filters. */
const RANKED = 1000;
/** MiniSearch: a share of a word's letters, as its manual recommends. */
const FUZZY = 0.2;

function mini(titles: readonly string[]): TitleSearcher {
  const index = new MiniSearch({ fields: ['title'], idField: 'row' });
  index.addAll(titles.map((title, row) => ({ row, title })));
  const options = { prefix: true, fuzzy: FUZZY, combineWith: 'AND' } as const;
  return {
    name: 'minisearch',
    find: (typed) =>
      index
        .search(typed, options)
        .slice(0, BEST)
        .map(({ id }) => titles[id] ?? ''),
  };
}

function flex(titles: readonly string[]): TitleSearcher {
  const index = new Index({ tokenize: 'forward', encoder: Charset.LatinAdvanced });
  for (const [row, title] of titles.entries()) index.add(row, title);
  return {
    name: 'flexsearch',
    find: (typed) => (index.search(typed, BEST) as number[]).map((row) => titles[row] ?? ''),
  };
}

function micro(titles: readonly string[]): TitleSearcher {
  const finder = new uFuzzy({ intraMode: 1 });
  const plain = uFuzzy.latinize([...titles]);
  return {
    name: 'uFuzzy',
    find: (typed) => {
      const [rows, info, order] = finder.search(plain, uFuzzy.latinize(typed), 0, RANKED);
      if (!rows) return [];
      const best = order && info ? order.map((i) => info.idx[i] ?? 0) : rows;
      return best.slice(0, BEST).map((row) => titles[row] ?? '');
    },
  };
}

function sort(titles: readonly string[]): TitleSearcher {
  const targets = titles.map((title) => fuzzysort.prepare(title));
  return {
    name: 'fuzzysort',
    find: (typed) => fuzzysort.go(typed, targets, { limit: BEST }).map(({ target }) => target),
  };
}

async function orama(titles: readonly string[]): Promise<TitleSearcher> {
  const db = create({ schema: { title: 'string' } as const });
  await insertMultiple(
    db,
    titles.map((title) => ({ title })),
  );
  return {
    name: 'Orama',
    find: async (typed) => {
      const { hits } = await search(db, { term: typed, limit: BEST, tolerance: 1 });
      return hits.map(({ document }) => document.title);
    },
  };
}

/** Ours first, then the libraries, each set up for typing with typos as its manual says, over the same titles. */
export async function titleSearchers(
  titles: readonly string[],
  prominence: Uint8Array,
): Promise<readonly TitleSearcher[]> {
  const own = openTitleSearch(titles, prominence);
  return [
    {
      name: 'ours',
      find: (typed) => own.search(typed, BEST).map(({ row }) => titles[row] ?? ''),
    },
    mini(titles),
    flex(titles),
    micro(titles),
    sort(titles),
    await orama(titles),
  ];
}
