import type { Column, Importer } from './contract.ts';

const NONE: readonly string[] = [];

/** `movie_metadata.csv`: facts, plot keywords and votes of 5,000 films; it tells no story. */
const ALIASES: Readonly<Record<Column, readonly string[]>> = {
  id: ['movieimdblink'],
  type: NONE,
  title: ['movietitle'],
  directors: ['directorname'],
  cast: ['actor1name'],
  countries: ['country'],
  dateAdded: NONE,
  year: ['titleyear'],
  rating: ['contentrating'],
  duration: ['duration'],
  genres: ['genres'],
  synopsis: NONE,
  languages: ['language'],
  keywords: ['plotkeywords'],
  prominence: ['numvotedusers'],
};

const REQUIRED: readonly Column[] = ['title', 'genres', 'keywords'];
const IMDB_ID = /tt\d+/;
/** Ratings that only television gives; the file marks its series by nothing else but a missing year. */
const TELEVISION = /^TV-/;
/** A hundred votes are 2, each tenfold adds 2, a million is 10. */
const STEPS_A_TENFOLD = 2;
const FIRST_STEPS = 2;
const MOST = 10;

/** The IMDb id in a link or a text, '' when there is none. */
export function imdbIdIn(text: string): string {
  return IMDB_ID.exec(text)?.[0] ?? '';
}

/** Prominence 1 to 10 from a number of votes on IMDb; '' for none. */
export function prominenceOfVotes(votes: string): string {
  const count = Number(votes);
  if (!(count > 0)) return '';
  const steps = Math.round(STEPS_A_TENFOLD * Math.log10(count) - FIRST_STEPS);
  return String(Math.min(MOST, Math.max(1, steps)));
}

/** Reads the "IMDB 5000" file; lists come with bars, titles with a trailing blank. */
export const imdb5000: Importer = {
  name: 'IMDb 5000',
  aliases: ALIASES,
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
    prominence: prominenceOfVotes(cells.prominence),
  }),
};
