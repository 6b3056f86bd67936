import type { TitleType } from '../catalogue/title.ts';
import type { IgnoredRow, Reason, Row, Said } from './contract.ts';

/** Half stars and whole ones: from four of five it was liked, up to two it was not. */
export function saidOfFive(rating: number): Said {
  return rating >= 4 ? 'like' : rating <= 2 ? 'dislike' : 'seen';
}

/** From eight of ten it was liked, up to four it was not. */
export function saidOfTen(rating: number): Said {
  return saidOfFive(rating / 2);
}

/** A rating as a number; null for none, which some files write as 0 or -1. */
export function ratingOf(text: string): number | null {
  const rating = text === '' ? Number.NaN : Number(text.replace(',', '.'));
  return rating > 0 && rating <= 10 ? rating : null;
}

/** A year as lists write it (`2011`, `2011–2019`); null for none. */
export function yearOf(value: string): number | null {
  const year = Number(/^\d{4}/.exec(value)?.[0] ?? Number.NaN);
  return year >= 1870 && year <= 2100 ? year : null;
}

const IMDB = /^tt\d{5,10}$/;

/** What a row says, with everything it leaves unsaid. A row without a title is ignored. */
export function row(
  title: string,
  said: Said,
  more: Partial<Omit<Row, 'title' | 'said'>> & { readonly type?: TitleType | null },
): Row | IgnoredRow {
  const { profile, imdb = null } = more;
  if (title === '') return ignored('untitled', profile);
  const rest = { also: [], year: null, type: null, tmdb: null, date: '', ...more };
  return { ...rest, title, said, imdb: imdb !== null && IMDB.test(imdb) ? imdb : null };
}

export function ignored(reason: Reason, profile?: string): IgnoredRow {
  return profile === undefined ? { ignored: reason } : { ignored: reason, profile };
}

export const isIgnored = (read: Row | IgnoredRow): read is IgnoredRow => 'ignored' in read;
