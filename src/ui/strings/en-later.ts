import type { Route } from '../../app/routes.ts';
import type { FilterPart } from '../../catalogue/filter.ts';
import type { TitleType } from '../../catalogue/title.ts';
import type { BackendName, CatalogueInfo, ReasonPart, TitleCard, Verdict } from '../../engine/contract.ts';
import { number, PAGE, titles } from './en.ts';

/** A sentence in pieces: plain words, and titles that are set apart from them. */
export type Phrase = readonly (string | { readonly title: string })[];

const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** `36%` */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** `film`, `series` */
export const typeName = (type: TitleType): string => (type === 'film' ? 'film' : 'series');

/** Year and type, as far as known: tells namesakes apart. */
export const about = (card: { readonly year: number | null; readonly type: TitleType }): string[] => [
  ...(card.year === null ? [] : [String(card.year)]),
  typeName(card.type),
];

/** `175 min`, `1 season`; null when the source does not say. */
export function length({ minutes, seasons }: Pick<TitleCard, 'minutes' | 'seasons'>): string | null {
  if (minutes !== null) return `${minutes} min`;
  return seasons === null ? null : `${seasons} ${seasons === 1 ? 'season' : 'seasons'}`;
}

/** What can be said of a title, and the key that says it. */
export const VERDICTS: Readonly<Record<Verdict, { readonly name: string; readonly key: string }>> = {
  like: { name: 'Like', key: 'L' },
  dislike: { name: 'Not for me', key: 'N' },
  seen: { name: 'Seen it', key: 'S' },
  never: { name: 'Never show', key: 'X' },
};

/** Every key, and what it does. */
export const KEYS = [
  ['Space', 'spin'],
  ['L', 'like'],
  ['N', 'not for me'],
  ['S', 'seen it'],
  ['X', 'never show'],
  ['U', 'undo'],
] as const;

/** What the wheel stopped at. */
export const PICKED = {
  pick: "Tonight's pick",
  others: 'Also in the running',
  poolSpent: 'All of these have been on the wheel, so they come round again.',
  said: (card: TitleCard) => `Tonight's pick: ${card.title}, ${about(card).join(', ')}.`,
} as const;

/** Nothing passes the filter. */
export const EMPTY = {
  none: 'Nothing answers to all of that.',
  relaxWith: 'Let go of one thing:',
  never: 'Look through what you never want to see',
  relax: {
    type: 'a film or series',
    genre: 'any genre',
    country: 'anywhere',
    rating: 'any rating',
    years: 'any year',
    minutes: 'any length',
    among: 'the whole catalogue',
    seen: 'seen or not',
    never: 'titles never to show',
  } satisfies Record<FilterPart, string>,
} as const;

export const UPDATE = {
  newVersion: 'A new version is ready:',
  missing:
    'This part of the page could not be fetched: the connection is lost, or the site has been renewed meanwhile. What you said of titles is safe.',
  reload: 'Reload',
} as const;

/** What just happened, and how to take it back. */
export const NOTICE = {
  hint: 'What you say steers the next spin.',
  undo: 'Undo',
  undoKey: 'U',
  withU: ' Undo with U.',
  like: (title: string): Phrase => ['Liked ', { title }, '.'],
  dislike: (title: string): Phrase => ['Not for you: ', { title }, '.'],
  seen: (title: string): Phrase => ['Seen: ', { title }, '.'],
  never: (title: string): Phrase => ['Never again: ', { title }, '.'],
  removed: (title: string): Phrase => ['Took it back for ', { title }, '.'],
  undone: ['Undone.'] as Phrase,
  startedOver: ['Every title may come up again.'] as Phrase,
  damaged: (n: number) =>
    `${n === 1 ? 'One record' : `${number(n)} records`} of your shelf could not be read and had to be left out.`,
} as const;

/** Why a title was picked. */
export const REASON = {
  because: 'Because you liked ',
  and: ' and ',
  meets: (words: readonly string[]) => `: ${words.join(', ')}`,
  less: 'Less because you did not like ',
  stop: '.',
  standsFor: (words: readonly string[]) => `Stands for: ${words.join(', ')}.`,
  answers: (words: readonly string[]) => `Answers: ${words.join(', ')}.`,
  nearMood: 'Near the mood you described.',
  known: 'Widely known, and a fair place to start.',
  surprise: 'A surprise.',
} as const;

/** What each page is called, by its name in links; a title and a search name themselves. */
export const PAGE_NAMES: Partial<Record<Route['page'], string>> = {
  ...PAGE.names,
  privacy: 'Privacy',
  bring: 'Bring your history',
  two: 'Spin for two',
};

/** The promise at the foot of every page. */
export const FOOTER = 'Picked on your device. Nothing you like leaves it.';

/** What the pages at the foot of every page are called together. */
export const MORE = 'More';

/** Words that come with the parts of the page that load later. */
export const CARD = {
  close: 'Close',
  back: 'Back',
  more: 'More like this',
  fewer: 'Hide these',
  noMore: 'Nothing in the catalogue is near enough to this one.',
  shares: 'What weighed how much',
  sum: 'The parts add up to 100%; a minus held it down.',
  part: {
    like: 'Your like of ',
    dislike: 'Not for you: ',
    known: 'How widely known it is',
    mood: 'The mood you described',
    guest: 'What the other likes',
    apart: 'Your tastes differ on it',
  } satisfies Record<ReasonPart['kind'], string>,
  people: (names: readonly string[]) => names.join(', '),
  by: 'By ',
  cast: 'With ',
} as const;

/** What a filter's popover says. */
export const CHOOSE = {
  title: {
    type: 'Film or series',
    country: 'Countries',
    genre: 'Genres',
    rating: 'Ratings',
    years: 'Years',
    minutes: 'Length',
    among: 'Out of these',
    seen: 'Seen or not',
  },
  among: (n: number) => `${titles(n)} that you gathered.`,
  all: 'Out of the whole catalogue',
  either: 'A film or series',
  film: 'A film',
  series: 'A series',
  seen: { unseen: 'That I haven’t seen', any: 'Seen or not', seen: 'That I have seen' },
  find: 'Type to narrow the list',
  only: 'only',
  not: 'not',
  onlyThis: (name: string) => `Only ${name}`,
  notThis: (name: string) => `Not ${name}`,
  any: 'Any',
  nothing: 'No such name in this catalogue.',
  from: 'From',
  to: 'To',
  minutes: [
    { words: 'Any length', range: { from: null, to: null } },
    { words: 'Under 90 minutes', range: { from: null, to: 89 } },
    { words: 'Under two hours', range: { from: null, to: 119 } },
    { words: 'Over two hours', range: { from: 120, to: null } },
  ],
  ownMinutes: 'Or your own, in minutes',
  seriesHaveNone: 'Series have no minutes, so any length but “any” leaves them out.',
} as const;

export const FIND = {
  label: 'Find a title',
  results: 'Titles',
  didYouMean: 'did you mean',
  none: 'No title is called that.',
} as const;

/** One list of the shelf: what it is called, and what it says when it is empty. */
interface ShelfWords {
  readonly heading: string;
  readonly empty: string;
}

export const SHELF = {
  heading: 'Your shelf',
  lead: (n: number) =>
    n === 0 ? 'Nothing here yet. What you say of a title is kept here.' : `You have spoken of ${titles(n)}.`,
  lists: {
    like: { heading: 'Liked', empty: 'Like a pick, and the next spin leans towards it.' },
    dislike: { heading: 'Not for me', empty: 'What leaves you cold goes here, and weighs against its kin.' },
    seen: { heading: 'Seen', empty: 'Mark what you have seen, and it stays off the wheel.' },
    never: { heading: 'Never show', empty: 'Nothing is banished. Good.' },
  } satisfies Record<Verdict, ShelfWords>,
  remove: 'Remove',
  removeFrom: (title: string, list: string) => `Remove ${title} from ${list}`,
  more: (n: number) => `Show ${number(n)} more`,
  gone: 'no longer in this catalogue',
  on: (at: number) => days.format(at),
  shown: 'Titles that have been on the wheel wait until the others had their turn.',
  startOver: 'Start over with shown titles',
} as const;

export const ABOUT = {
  heading: 'About',
  what: 'Movie Roulette picks a film or a series for tonight and tells you why. It is not a streaming service: it does not know what you subscribe to, and it plays nothing. There are no accounts, no adverts and no ratings but your own.',
  howHeading: 'How a pick is made',
  how: [
    'Every title is a point in a space of themes, places, people and years, measured from its description when the catalogue was built.',
    'Your likes pull, what was not for you pushes, and old likes fade by half in a year.',
    'Words you type are looked for in texts, themes and places; while they stand, they lead and your likes follow.',
    'From the best of what your filters leave, and, by as much as you ask for adventure, from finds that fit you and few others, twelve unlike ones are put on the wheel, each as wide as its weight.',
    'The wheel is drawn by chance; the reason is read off the very numbers that put the title there.',
  ],
  keptHeading: 'What is kept, and where',
  kept: 'What you say of titles, what has been on the wheel and your filters are kept in this browser, on this device. None of it is ever sent: after the page has loaded, it asks only for pieces of its own catalogue.',
  backendHeading: 'Who does the sums',
  measuring: 'Still measuring which is faster on this device.',
  name: { plain: 'Plain JavaScript', webgl: 'WebGL' } satisfies Record<BackendName, string>,
  fast: (ms: number | null, queries: number) =>
    ms === null
      ? 'not measured'
      : `${ms.toFixed(ms < 10 ? 1 : 0)} ms for ${queries === 1 ? 'one question' : `${queries} questions`}`,
  same: 'Both give the same picks; only the time differs.',
  force: { auto: 'Let it choose', plain: 'Use plain', webgl: 'Use WebGL' },
  catalogueHeading: 'The catalogue',
  catalogue: ({ titles: all, films, series, years }: CatalogueInfo) =>
    `${titles(all)}: ${number(films)} films and ${number(series)} series, from ${years[0]} to ${years[1]}.`,
  facts: ({ sources, hash, facets }: CatalogueInfo) =>
    `${number(facets.country.length)} countries, ${number(facets.genre.length)} genres. Source: ${sources.join(', ')}. Build ${hash}.`,
  licenceHeading: 'Licence',
  licence:
    'The program is free under the MIT licence. The house catalogue’s own words are in the public domain (CC0). The covers are drawn from each title’s data; no poster is shown.',
} as const;
