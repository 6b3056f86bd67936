import type { TitleType } from '../../catalogue/title.ts';
import type { Form, IgnoredRow, Row, Table } from '../contract.ts';
import { ignored, ratingOf, row, saidOfTen, yearOf } from '../titles.ts';

const TYPES: readonly (readonly [RegExp, TitleType | 'episode' | 'other' | null])[] = [
  [/episode/, 'episode'],
  [/game|music|podcast/, 'other'],
  [/series/, 'series'],
  // Specials, shorts and videos are filed under either.
  [/special|short|video/, null],
  [/movie|film|feature/, 'film'],
];

const typeOf = (words: string) => TYPES.find(([pattern]) => pattern.test(words.toLowerCase()))?.[1] ?? null;

/** Columns were renamed over the years. */
function cellOf({ cell, names }: Table, row: readonly string[], ...called: readonly string[]): string {
  const name = called.find((one) => names.includes(one));
  return name === undefined ? '' : cell(row, name);
}

/** IMDb: "Export" on the page of your ratings, in its present form and the older one. */
export const imdb: Form = {
  name: 'IMDb ratings',
  recognises: ({ table }) =>
    table !== null &&
    ['const', 'title'].every((name) => table.names.includes(name)) &&
    ['your rating', 'you rated'].some((name) => table.names.includes(name)),
  rows: ({ table }) =>
    (table?.rows ?? []).map((cells): Row | IgnoredRow => {
      if (!table || cells.length < table.names.length) return ignored('broken');
      const get = (...called: string[]) => cellOf(table, cells, ...called);
      const type = typeOf(get('title type'));
      if (type === 'episode' || type === 'other') return ignored(type);
      const rating = ratingOf(get('your rating', 'you rated'));
      if (rating === null) return ignored('unrated');
      const original = get('original title');
      return row(get('title'), saidOfTen(rating), {
        also: original && original !== get('title') ? [original] : [],
        year: yearOf(get('year')),
        type,
        imdb: get('const'),
        date: get('date rated', 'created'),
      });
    }),
};
