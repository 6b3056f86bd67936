// All that answers for the charts, in one piece that loads with the first of them.
export { explore } from './explore.ts';
export { genreWords } from './genre-words.ts';
export { topRated } from './top-rated.ts';
