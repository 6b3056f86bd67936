import type { AskedPart, Found } from '../../engine/contract.ts';
import { number, titles } from './en.ts';
import { FIND } from './en-later.ts';
import { FILTER, oneOf } from './en-wishes.ts';

const both = (names: readonly string[]) => oneOf(names);

/** The page of a search. */
export const SEARCH = {
  window: (asked: string, page: string) => (asked ? `${asked}: search, ${page}` : `Search, ${page}`),
  heading: 'Search',
  label: 'Search for titles, people, places, years, moods',
  placeholder: 'A title, a name, a mood …',
  understood: 'Understood:',
  passedOver: 'Passed over:',
  takeOut: (said: string, meaning: string) =>
    said === meaning ? `Take out ${said}` : `Take out ${said}: ${meaning}`,
  tryThese: 'Ask for a title or a name, or say what you are after:',
  examples: [
    'korean revenge 2000s under 2 hours',
    'something like Amelie but funnier',
    'Kurosawa',
    'french comedy 1990s',
  ],
  titles: 'Titles',
  didYouMean: 'Did you mean',
  people: 'People',
  personTitles: (n: number) => titles(n),
  results: (n: number) => (n === 1 ? 'One title answers that' : `${titles(n)} answer that`),
  kin: 'Titles like it',
  nearest: (without: string) => `The nearest, without ${without}`,
  spin: 'Spin from these',
  more: (shown: number, all: number) => `The first ${number(shown)} of ${number(all)}.`,
  nothing: 'Nothing here is all of that.',
  nothingKnown: 'No title, nobody and no word of this catalogue is called that.',
  help: 'Look at the spelling, or ask for a place, a genre, a decade or a mood.',
  letGo: 'Let go of something:',
  without: (said: string, left: number) => `Without ${said}: ${titles(left)}`,
  answers: 'Answers:',
  told: (n: number) => (n === 0 ? 'Nothing found.' : `${titles(n)} found.`),
  among: (asked: string) => `what answers “${asked}”`,
} as const;

/** What a part of a search was understood as. */
export function partWords(part: AskedPart): string {
  const { kind, names, range, said } = part;
  const open = range ?? { from: null, to: null };
  switch (kind) {
    case 'country':
      return part.not ? `not from ${both(names)}` : `from ${both(names)}`;
    case 'person':
      return part.not ? `without ${both(names)}` : both(names);
    case 'genre':
    case 'type':
      return part.not ? `not ${both(names)}` : both(names);
    case 'years':
      return FILTER.years(open);
    case 'minutes':
      return FILTER.minutes(open);
    case 'like':
      return `like ${names[0] ?? said}`;
    case 'title':
      return names[0] ?? said;
    case 'lean':
      return `leaning to ${both(names)}`;
    default:
      return names[0] ?? said;
  }
}

/**
 * What typed words are read as, in a line: `from South Korea, 2000 to 2009, revenge: 4 titles`. Empty when no title
 * has all of it, and where the words name one title, which is in the list itself.
 */
export function readAs({ parts, total }: Pick<Found, 'parts' | 'total'>): string {
  if (total === 0 || parts.some(({ kind }) => kind === 'title')) return '';
  const meant = parts.filter(({ kind }) => kind !== 'unread');
  const words = meant.every(({ kind }) => kind === 'word') ? [] : meant.map(partWords);
  return [words.join(', '), titles(total)].filter(Boolean).join(': ');
}

/** What the search box of every page adds to its list of titles. */
export const SEARCH_BOX = {
  placeholder: 'Find a title, a name, a mood',
  person: (n: number) => titles(n),
  all: (words: string) => `Everything for “${words}”`,
  found: (titlesFound: number, people: number) =>
    [
      titlesFound === 0 ? FIND.none : `${titles(titlesFound)} found.`,
      people === 0 ? '' : `${number(people)} ${people === 1 ? 'name' : 'names'} found.`,
    ]
      .join(' ')
      .trim(),
} as const;
