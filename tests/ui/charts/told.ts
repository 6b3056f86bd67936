import { OPEN_LOOK } from '../../../src/app/filter-link.ts';
import type { Filter } from '../../../src/catalogue/filter.ts';
import type { Told } from '../../../src/ui/charts/chart.ts';
import { cardOf } from '../../app/fake-engine.ts';
import { EXPLORED, GENRE_WORDS } from '../../fixtures/explored.ts';

/** Everything told of the invented catalogue, with votes. */
export function told(more: Partial<Told> = {}): Told {
  const top = [1, 2].map((n) => ({ card: cardOf(n), mean: 9 - n, weighted: 8.5 - n, votes: 100 * n }));
  return { explored: EXPLORED, words: GENRE_WORDS, top, filter: OPEN_LOOK, ...more };
}

/** A filter that asks for something in every part. */
export const NARROW: Filter = {
  type: 'film',
  genre: { include: ['Comedy'], exclude: ['Horror'] },
  country: { include: ['Norway'], exclude: [] },
  rating: { include: ['PG'], exclude: [] },
  years: { from: 2011, to: 2013 },
  minutes: { from: 80, to: 99 },
  seen: 'unseen',
};

/** What is told when nothing passes, of a catalogue that says nothing. */
export const NOTHING: Told = told({
  explored: {
    all: 10,
    left: 0,
    types: { films: 0, series: 0 },
    years: { first: 0, counts: [] },
    added: { first: 0, counts: [] },
    countries: [],
    moreCountries: 0,
    genres: [],
    moreGenres: 0,
    ratings: [],
    moreRatings: 0,
    minutes: [],
    seasons: [],
    genreByCountry: { rows: [], columns: [], counts: [], columnTotals: [] },
    genreByDecade: { rows: [], columns: [], counts: [], columnTotals: [] },
    missing: [],
  },
  words: [],
  top: null,
});
