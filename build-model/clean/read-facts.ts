import type { TitleType, Votes } from '../../src/catalogue/title.ts';
import { foldText } from '../../src/core/fold-text.ts';

/** The years that are believed: before 1870 nothing moved on a screen. */
export const FIRST_YEAR = 1870;
export const LAST_YEAR = 2100;

/** A shard counts votes in four bytes. */
const MOST_VOTES = 0xffffffff;

const FILM = [
  'movie',
  'film',
  'feature',
  'featurefilm',
  'tvmovie',
  'tvfilm',
  'short',
  'shortfilm',
  'documentary',
];
const SERIES = [
  'tvshow',
  'show',
  'series',
  'tvseries',
  'tv',
  'miniseries',
  'tvminiseries',
  'limitedseries',
  'documentaryseries',
  'docuseries',
];
const TYPES = new Map<string, TitleType>([
  ...FILM.map((name) => [name, 'film'] as const),
  ...SERIES.map((name) => [name, 'series'] as const),
]);

/** `Movie` and `TV Show` and their usual other names; null for anything else. */
export function readType(text: string): TitleType | null {
  const name = foldText(text).replace(/[\s_-]+/g, '');
  return TYPES.get(name) ?? TYPES.get(name.replace(/s$/, '')) ?? null;
}

// `2020`, `2020.0` as pandas writes it, `(2020)`, and `2016–2020` for a series, of which the first year counts.
const YEAR = /^\(?(\d{4})(?:\.0+)?(?: ?[-–] ?(?:\d{4})?)?\)?$/;

/** Null for a text that is no year from 1870 to 2100. */
export function readYear(text: string): number | null {
  const year = Number(YEAR.exec(text)?.[1] ?? Number.NaN);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

const COUNT = /^\d{1,10}(?:\.0+)?$/;
const MEAN = /^\d{1,2}(?:\.\d+)?$/;
const BEST_MEAN = 10;

/** A count of votes and their mean, 0 to 10 or '', as two texts; null for anything else, and for no votes. */
export function readVotes(count: string, mean: string): Votes | null {
  if (!COUNT.test(count) || Number(count) === 0) return null;
  const good = MEAN.test(mean) && Number(mean) <= BEST_MEAN;
  if (!good && mean !== '') return null;
  return { count: Math.min(MOST_VOTES, Number(count)), mean: good ? Number(mean) : null };
}

/** 1 to 10, whole; null for anything else. */
export function readProminence(text: string): number | null {
  const prominence = Number(/^(\d{1,2})(?:\.0+)?$/.exec(text)?.[1] ?? Number.NaN);
  return prominence >= 1 && prominence <= 10 ? prominence : null;
}
