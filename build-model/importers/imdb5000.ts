import type { Column, Importer } from './contract.ts';

const NONE: readonly string[] = [];

/** `movie_metadata.csv`: facts, plot keywords and votes of 5,000 films; it tells no story. */
const ALIASES: Readonly<Record<Column, readonly string[]>> = {
  id: ['movieimdblink'],
  type: NONE,
  title: ['movietitle'],
  directors: ['directorname'],
  cast: ['actor1name', 'actor2name', 'actor3name'],
  countries: ['country'],
  dateAdded: NONE,
  year: ['titleyear'],
  rating: ['contentrating'],
  duration: ['duration'],
  genres: ['genres'],
  synopsis: NONE,
  languages: ['language'],
  keywords: ['plotkeywords'],
  prominence: NONE,
  votes: ['numvotedusers'],
  score: ['imdbscore'],
};

const REQUIRED: readonly Column[] = ['title', 'genres', 'keywords'];
const IMDB_ID = /tt\d+/;
/** Ratings that only television gives; the file marks its series by nothing else but a missing year. */
const TELEVISION = /^TV-/;
/** The IMDb id in a link or a text, '' when there is none. */
export function imdbIdIn(text: string): string {
  return IMDB_ID.exec(text)?.[0] ?? '';
}

/** Reads the "IMDB 5000" file; lists come with bars, titles with a trailing blank. */
export const imdb5000: Importer = {
  name: 'IMDb 5000',
  aliases: ALIASES,
  joined: ['cast'],
  required: REQUIRED,
  recognises: (names) => REQUIRED.every((column) => ALIASES[column].some((alias) => names.includes(alias))),
  toRaw: (cells) => ({
    ...cells,
    id: imdbIdIn(cells.id),
    type: TELEVISION.test(cells.rating) && cells.year === '' ? 'TV Show' : 'Movie',
    // A comma inside a name would split it in two.
    directors: cells.directors.replaceAll(',', ' '),
    genres: cells.genres.replaceAll('|', ', '),
    keywords: cells.keywords.replaceAll('|', ', '),
  }),
};
