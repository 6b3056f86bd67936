import type { Column, Importer } from './contract.ts';

const NONE: readonly string[] = [];

/** `movies.csv` of any MovieLens folder; what it does not have stays empty. */
const ALIASES: Readonly<Record<Column, readonly string[]>> = {
  id: ['movieid'],
  type: NONE,
  title: ['title'],
  directors: NONE,
  cast: NONE,
  countries: NONE,
  dateAdded: NONE,
  year: NONE,
  rating: NONE,
  duration: NONE,
  genres: ['genres'],
  synopsis: NONE,
  languages: NONE,
  keywords: NONE,
  prominence: NONE,
  votes: NONE,
  score: NONE,
};

const REQUIRED: readonly Column[] = ['id', 'title', 'genres'];
const YEAR_AT_END = /\s*\((\d{4})(?:[-–]\d{0,4})?\)\s*$/;
/** The title in its own language, or as it was first called, stands in brackets after the English one. */
const OTHER_TITLE = /\s*\([^()]*\)\s*$/;
/** Sorted under its first word: `Matrix, The`. */
const ARTICLE_AT_END =
  /^(?<rest>.+), (?<article>The|A|An|La|Le|Les|L'|El|Los|Las|Il|Lo|I|Der|Die|Das|Den|Det|De|Un|Une|Una)$/;
const NO_GENRES = /^\(no genres listed\)$/i;

/** `City of Lost Children, The (Cité des enfants perdus, La) (1995)` is `The City of Lost Children`, `1995`. */
export function splitMovieTitle(text: string): { title: string; year: string } {
  const year = YEAR_AT_END.exec(text)?.[1] ?? '';
  const named = text.replace(YEAR_AT_END, '').trim();
  const first = named.replace(OTHER_TITLE, '').replace(OTHER_TITLE, '').trim() || named;
  const { rest, article } = ARTICLE_AT_END.exec(first)?.groups ?? {};
  if (rest === undefined || article === undefined) return { title: first, year };
  return { title: article.endsWith("'") ? article + rest : `${article} ${rest}`, year };
}

/** Reads the films of a MovieLens folder. Its few series carry no mark and come as films. */
export const movielens: Importer = {
  name: 'MovieLens',
  aliases: ALIASES,
  required: REQUIRED,
  recognises: (names) => REQUIRED.every((column) => ALIASES[column].some((alias) => names.includes(alias))),
  toRaw: (cells) => ({
    ...cells,
    ...splitMovieTitle(cells.title),
    type: 'Movie',
    genres: NO_GENRES.test(cells.genres) ? '' : cells.genres.replaceAll('|', ', '),
  }),
};
