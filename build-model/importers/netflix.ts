import type { Column, Importer } from './contract.ts';

/** The Netflix schema and the names under which its columns are met in the wild. */
const ALIASES: Readonly<Record<Column, readonly string[]>> = {
  id: ['showid', 'id', 'titleid'],
  type: ['type', 'kind', 'contenttype', 'titletype'],
  title: ['title', 'name', 'titlename', 'primarytitle'],
  directors: ['director', 'directors', 'directedby', 'directorname'],
  cast: ['cast', 'actors', 'starring', 'stars'],
  countries: ['country', 'countries', 'countryoforigin'],
  dateAdded: ['dateadded', 'added', 'addedon'],
  year: ['releaseyear', 'year', 'titleyear', 'startyear'],
  rating: ['rating', 'certificate', 'certification', 'contentrating', 'agerating', 'maturityrating'],
  duration: ['duration', 'runtime', 'length', 'runtimeminutes', 'minutes'],
  genres: ['listedin', 'genres', 'genre', 'categories', 'category'],
  synopsis: ['description', 'synopsis', 'overview', 'plot', 'summary'],
  languages: ['language', 'languages', 'originallanguage'],
  keywords: ['keywords', 'tags', 'plotkeywords'],
  prominence: ['prominence'],
  votes: ['votecount', 'votes', 'numvotes', 'numberofvotes'],
  score: ['voteaverage', 'score', 'averagerating', 'meanvote'],
};

// A title that says neither what it is nor what it is about cannot be recommended; the other columns only help.
const REQUIRED: readonly Column[] = ['title', 'type', 'year', 'genres', 'synopsis'];

/** Reads catalogues with the columns of the Netflix titles file, by name and in any order. */
export const netflix: Importer = {
  name: 'Netflix schema',
  aliases: ALIASES,
  required: REQUIRED,
  recognises: (names) => REQUIRED.every((column) => ALIASES[column].some((alias) => names.includes(alias))),
  toRaw: (cells) => cells,
};
