import { seriesOf } from '../../catalogue/episode-title.ts';
import type { Form, IgnoredRow, Row, Said } from '../contract.ts';
import { ignored, ratingOf, row, saidOfFive } from '../titles.ts';

/** One thumb down, one up, two up. */
const THUMBS: Readonly<Record<string, Said>> = { 1: 'dislike', 2: 'like', 3: 'like' };

function saidBy(thumbs: string, stars: string): Said | null {
  const thumb = THUMBS[String(Number(thumbs))];
  if (thumb) return thumb;
  const rating = ratingOf(stars);
  return rating === null ? null : saidOfFive(rating);
}

/** Netflix: `Ratings.csv` of the data that can be asked for; thumbs, and stars from before there were any. */
export const netflixRatings: Form = {
  name: 'Netflix ratings',
  recognises: ({ table }) =>
    table !== null && ['title name', 'thumbs value'].every((name) => table.names.includes(name)),
  rows: ({ table }) =>
    (table?.rows ?? []).map((cells): Row | IgnoredRow => {
      if (!table || cells.length < table.names.length) return ignored('broken');
      const get = (name: string) => table.cell(cells, name);
      const profile = get('profile name');
      const said = saidBy(get('thumbs value'), get('star value'));
      if (said === null) return ignored('unrated', profile);
      const series = seriesOf(get('title name'));
      const date = get('event utc ts') || get('region view date');
      return row(series ?? get('title name'), said, {
        date,
        profile,
        type: series === null ? null : 'series',
      });
    }),
};
