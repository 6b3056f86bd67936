import type { Movie } from './ratings.ts';
import { titleAndYear } from './title-and-year.ts';

/** The 19 flags that end a line of `u.item`, in its order; the first says that none is known. */
const GENRES = [
  '',
  'Action',
  'Adventure',
  'Animation',
  'Children',
  'Comedy',
  'Crime',
  'Documentary',
  'Drama',
  'Fantasy',
  'Film-Noir',
  'Horror',
  'Musical',
  'Mystery',
  'Romance',
  'Sci-Fi',
  'Thriller',
  'War',
  'Western',
];
const FIRST_FLAG = 5;

/** `u.item`: id, title with year, two dates, a link and 19 genre flags, between bars, in Latin-1. */
export function readItems(bytes: Uint8Array | null): Movie[] {
  const text = new TextDecoder('windows-1252').decode(bytes ?? new Uint8Array());
  return text
    .split(/\r?\n/)
    .filter((line) => line.includes('|'))
    .map((line) => {
      const [id = '', title = '', ...rest] = line.split('|');
      const flags = rest.slice(FIRST_FLAG - 2);
      const genres = GENRES.filter((name, i) => name !== '' && flags[i] === '1');
      return { id, ...titleAndYear(title), genres, imdbId: null, tmdbId: null };
    });
}
