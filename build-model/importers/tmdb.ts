import type { Column, Importer } from './contract.ts';

const NONE: readonly string[] = [];

/** `tmdb_5000_movies.csv`: stories, dates and votes; genres and keywords only in some copies of the file, as JSON. */
const ALIASES: Readonly<Record<Column, readonly string[]>> = {
  id: ['id'],
  type: NONE,
  title: ['title', 'originaltitle'],
  directors: NONE,
  cast: NONE,
  countries: ['productioncountries'],
  dateAdded: NONE,
  year: ['releasedate'],
  rating: NONE,
  duration: ['runtime'],
  genres: ['genres'],
  synopsis: ['overview'],
  languages: ['originallanguage'],
  keywords: ['keywords'],
  prominence: NONE,
  votes: ['votecount'],
  score: ['voteaverage'],
};

const REQUIRED: readonly Column[] = ['id', 'title', 'synopsis', 'languages', 'votes'];
/** Dates are met as `2009-12-10` and as `10/12/2009`. */
const YEAR = /(?:^|\D)((?:18|19|20)\d{2})(?:\D|$)/;
const JSON_NAMES = /"name":\s*"((?:[^"\\]|\\.)*)"/g;
const CODE = /^[a-z]{2}$/;
/** TMDB's own code for Cantonese. */
const CANTONESE = 'cn';
const NO_LANGUAGE = 'xx';

const inEnglish = new Intl.DisplayNames(['en'], { type: 'language' });

/** Names in a JSON list, with commas; a plain list stays as it is. */
function listOf(text: string): string {
  if (!text.startsWith('[')) return text;
  return [...text.matchAll(JSON_NAMES)]
    .map((m) => (JSON.parse(`"${m[1] ?? ''}"`) as string).replaceAll(',', ' '))
    .join(', ');
}

function languageOf(code: string): string {
  if (code === CANTONESE) return 'Cantonese';
  if (!CODE.test(code)) return code;
  return code === NO_LANGUAGE ? '' : (inEnglish.of(code) ?? code);
}

/** Reads the "TMDB 5000" file. */
export const tmdb: Importer = {
  name: 'TMDB 5000',
  aliases: ALIASES,
  required: REQUIRED,
  recognises: (names) => REQUIRED.every((column) => ALIASES[column].some((alias) => names.includes(alias))),
  toRaw: (cells) => ({
    ...cells,
    type: 'Movie',
    year: YEAR.exec(cells.year)?.[1] ?? '',
    genres: listOf(cells.genres),
    countries: listOf(cells.countries),
    keywords: listOf(cells.keywords),
    languages: languageOf(cells.languages),
  }),
};
