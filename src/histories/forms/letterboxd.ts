import type { Form, IgnoredRow, Part, Row } from '../contract.ts';
import { refused } from '../limits.ts';
import { ignored, ratingOf, row, saidOfFive, yearOf } from '../titles.ts';

/** Lists that all look alike; only the name tells what it means to be on one. */
const LISTS = [
  { path: /(?:^|\/)watched[^/]*\.csv$/i, said: 'seen' },
  { path: /(?:^|\/)likes\/films[^/]*\.csv$|(?:^|\/)(?:films|likes)[^/]*\.csv$/i, said: 'like' },
  { path: /(?:^|\/)watchlist[^/]*\.csv$/i, said: 'watchlist' },
] as const;
/** The diary and the reviews of the same zip say again what these say. */
const OPENED = /(?:^|\/)(?:ratings|watched|watchlist|likes\/films)\.csv$/i;
/** What was thrown away, or lost its film, is in folders of the same file names. */
const LEFT = /(?:^|\/)(?:deleted|orphaned)\//i;

function listOf({ path }: Part): (typeof LISTS)[number]['said'] {
  const list = LISTS.find((one) => one.path.test(path));
  if (list) return list.said;
  throw refused(
    `“${path}” is a list from Letterboxd, but not which one. Name it watched.csv, watchlist.csv or films.csv (for likes), or choose the whole zip.`,
  );
}

/** Letterboxd: the zip of Settings, Data, Export, or its ratings, watched films, watchlist and liked films one by one. */
export const letterboxd: Form = {
  name: 'Letterboxd',
  recognises: ({ table }) =>
    table !== null && ['name', 'year', 'letterboxd uri'].every((name) => table.names.includes(name)),
  opens: (path) => OPENED.test(path) && !LEFT.test(path),
  rows: (part) => {
    const { table } = part;
    if (!table) return [];
    const list = table.names.includes('rating') ? null : listOf(part);
    return table.rows.map((cells): Row | IgnoredRow => {
      if (cells.length < table.names.length) return ignored('broken');
      if (list === 'watchlist') return ignored('watchlist');
      const rating = ratingOf(table.cell(cells, 'rating'));
      const said = list ?? (rating === null ? 'seen' : saidOfFive(rating));
      return row(table.cell(cells, 'name'), said, {
        year: yearOf(table.cell(cells, 'year')),
        type: 'film',
        date: table.cell(cells, 'date'),
      });
    });
  },
};
