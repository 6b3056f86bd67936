import type { TitleType } from '../../catalogue/title.ts';
import type { Form, IgnoredRow, Row } from '../contract.ts';
import { tidy } from '../read-part.ts';
import { ignored, ratingOf, row, saidOfTen, yearOf } from '../titles.ts';

const DATES = ['rated_at', 'watched_at', 'last_watched_at', 'listed_at'] as const;
const OPENED =
  /(?:^|\/)(?:ratings-(?:movies|shows)|watched-(?:history-\d+|history|movies|shows)|lists-watchlist|watchlist)\.json$/i;

/** A field that is the object's own; null for anything that has none. */
function own(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, field)
    ? (value as Record<string, unknown>)[field]
    : null;
}

function textOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : tidy(value);
}

function dateOf(item: unknown): string {
  return DATES.map((field) => textOf(own(item, field))).find((date) => date !== '') ?? '';
}

/** The title of an item and its type: an episode is its show. */
function workOf(item: unknown): { work: unknown; type: TitleType } | null {
  const movie = own(item, 'movie');
  const show = own(item, 'show');
  if (movie !== null) return { work: movie, type: 'film' };
  return show === null ? null : { work: show, type: 'series' };
}

function read(item: unknown): Row | IgnoredRow {
  const found = workOf(item);
  if (!found) return ignored('broken');
  const rating = ratingOf(textOf(own(item, 'rating')));
  if (own(item, 'listed_at') !== null) return ignored('watchlist');
  // One good episode says little of its show.
  if (rating !== null && (own(item, 'episode') ?? own(item, 'season')) !== null) return ignored('episode');
  const { work, type } = found;
  const ids = own(work, 'ids');
  return row(textOf(own(work, 'title')), rating === null ? 'seen' : saidOfTen(rating), {
    year: yearOf(textOf(own(work, 'year'))),
    type,
    imdb: textOf(own(ids, 'imdb')) || null,
    tmdb: textOf(own(ids, 'tmdb')) || null,
    date: dateOf(item),
  });
}

/** Trakt: the zip of Settings, Data, Export, or its JSON files one by one. */
export const trakt: Form = {
  name: 'Trakt',
  recognises: ({ list }) => {
    const first = list?.find((item) => workOf(item) !== null);
    return first !== undefined && dateOf(first) !== '';
  },
  opens: (path) => OPENED.test(path),
  rows: ({ list }) => (list ?? []).map(read),
};
