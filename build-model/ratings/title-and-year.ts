import { splitMovieTitle } from '../importers/movielens.ts';

/** A movie's title and year from `Matrix, The (1999)`: `The Matrix`, 1999. */
export function titleAndYear(text: string): { title: string; year: number | null } {
  const { title, year } = splitMovieTitle(text);
  return { title, year: year === '' ? null : Number(year) };
}
