import type { Title } from '../../src/catalogue/title.ts';
import type { Expectation } from './contract.ts';
import { shareAtMost } from './outcomes.ts';

interface MissingRate {
  readonly field: string;
  /** The largest share of titles that may lack it. */
  readonly limit: number;
  readonly reason: string;
  missing(title: Title): boolean;
}

/** Limits leave room above what the large public catalogues lack: those are usable, a file far beyond them is damaged. */
const RATES: readonly MissingRate[] = [
  {
    field: 'synopsis',
    limit: 0.05,
    reason: 'Words of the synopsis carry most of what a title is about.',
    missing: (t) => t.synopsis === '',
  },
  {
    field: 'genres',
    limit: 0.05,
    reason: 'The genre filter passes over titles without one.',
    missing: (t) => t.genres.length === 0,
  },
  {
    field: 'year',
    limit: 0.05,
    reason: 'A title without a year passes no year filter.',
    missing: (t) => t.year === null,
  },
  {
    field: 'rating',
    limit: 0.25,
    reason: 'Somebody who filters by rating for a child misses titles without one.',
    missing: (t) => t.rating === null,
  },
  {
    field: 'minutes or seasons',
    limit: 0.25,
    reason: 'A film without minutes passes no minutes filter.',
    missing: (t) => t.minutes === null && t.seasons === null,
  },
  {
    field: 'countries',
    limit: 0.4,
    reason: 'The country filter and country words in a mood rest on it.',
    missing: (t) => t.countries.length === 0,
  },
  {
    field: 'cast',
    limit: 0.5,
    reason: 'Shared actors are one of the reasons that people trust.',
    missing: (t) => t.cast.length === 0,
  },
  {
    field: 'directors',
    limit: 0.6,
    reason: 'A shared director is one of the reasons that people trust.',
    missing: (t) => t.directors.length === 0,
  },
];

const BLIND_SHARE = 0.5;

/** How many titles lack a field. */
export const MISSING_RATES: readonly Expectation[] = [
  {
    name: 'titles say what they are about',
    severity: 'error',
    reason: 'Without synopsis, genres and people there is nothing to recommend by.',
    check: ({ titles }) =>
      shareAtMost(
        titles,
        BLIND_SHARE,
        (t) => t.synopsis === '' && t.genres.length + t.cast.length + t.directors.length === 0,
      ),
  },
  ...RATES.map(
    ({ field, limit, reason, missing }): Expectation => ({
      name: `${field} seldom missing`,
      severity: 'warning',
      reason,
      check: ({ titles }) => shareAtMost(titles, limit, missing),
    }),
  ),
];
