import type { Choice, Filter, FilterPart } from '../../catalogue/filter.ts';
import { FILTER, oneOf } from '../strings/en-wishes.ts';

/** Parts that a visitor can choose in the sentence; the list of titles never to show is edited on the shelf. */
export type ChosenPart = Exclude<FilterPart, 'never'>;

/** A button of the sentence, and the words that lead up to it. */
export interface SentencePart {
  readonly part: ChosenPart;
  readonly lead: string;
  readonly words: string;
}

/** One button for what is wanted, and one for what is not, when something is not. */
function choice(part: ChosenPart, lead: string, { exclude }: Choice, wanted: string): SentencePart[] {
  const first = { part, lead, words: wanted };
  return exclude.length ? [first, { part, lead: FILTER.but, words: FILTER.not(exclude) }] : [first];
}

/** A filter as one sentence, in reading order: leads and words joined say the whole of it. */
export function filterSentence(filter: Filter): readonly SentencePart[] {
  const { type, country, genre, years, minutes, rating, seen, among } = filter;
  const named = ({ include }: Choice, any: string) => (include.length ? oneOf(include) : any);
  const openEnded = years.from === null && years.to !== null;
  return [
    { part: 'type', lead: '', words: FILTER.type(type) },
    ...choice('country', FILTER.from, country, named(country, FILTER.anywhere)),
    ...choice('genre', FILTER.comma, genre, named(genre, FILTER.anyGenre)),
    {
      part: 'years',
      lead: FILTER.comma + (openEnded ? '' : FILTER.from.trimStart()),
      words: FILTER.years(years),
    },
    { part: 'minutes', lead: FILTER.comma, words: FILTER.minutes(minutes) },
    ...choice(
      'rating',
      FILTER.comma,
      rating,
      rating.include.length ? FILTER.rated(rating.include) : FILTER.anyRating,
    ),
    ...(among ? [{ part: 'among', lead: FILTER.among, words: among.label } as const] : []),
    { part: 'seen', lead: FILTER.comma, words: FILTER.seen[seen] },
  ];
}
