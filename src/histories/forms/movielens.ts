import type { Form, IgnoredRow, Row } from '../contract.ts';
import { ignored, ratingOf, row, saidOfFive, yearOf } from '../titles.ts';

const YEAR_AT_END = /\s*\((?<year>\d{4})(?:[-–]\d{0,4})?\)\s*$/;
const OTHER_AT_END = /\s*\((?:a\.?k\.?a\.?\s+)?(?<other>[^()]*)\)\s*$/i;

/** `City of Lost Children, The (Cité des enfants perdus, La) (1995)`: the title, its other name, its year. */
function split(text: string): { title: string; also: string[]; year: number | null } {
  const year = yearOf(YEAR_AT_END.exec(text)?.groups?.year ?? '');
  const named = text.replace(YEAR_AT_END, '');
  const other = OTHER_AT_END.exec(named)?.groups?.other;
  const title = named.replace(OTHER_AT_END, '') || named;
  // Some brackets belong to the title itself.
  return { title, also: other ? [other, named] : [], year };
}

/** `0114709` and `tt0114709` are the same. */
const imdbOf = (text: string) => (/^\d+$/.test(text) ? `tt${text.padStart(7, '0')}` : text || null);

/** MovieLens: "export your ratings" under your profile. It has no dates. */
export const movielens: Form = {
  name: 'MovieLens ratings',
  recognises: ({ table }) =>
    table !== null && ['movie_id', 'imdb_id', 'rating', 'title'].every((name) => table.names.includes(name)),
  rows: ({ table }) =>
    (table?.rows ?? []).map((cells): Row | IgnoredRow => {
      if (!table || cells.length < table.names.length) return ignored('broken');
      const rating = ratingOf(table.cell(cells, 'rating'));
      if (rating === null) return ignored('unrated');
      const { title, also, year } = split(table.cell(cells, 'title'));
      const ids = { imdb: imdbOf(table.cell(cells, 'imdb_id')), tmdb: table.cell(cells, 'tmdb_id') || null };
      return row(title, saidOfFive(rating), { also, year, ...ids });
    }),
};
