import type { Range } from '../../catalogue/filter.ts';
import type { TitleType } from '../../catalogue/title.ts';

const figures = new Intl.NumberFormat('en');
const KB = 1000;
const MB = 1_000_000;

/** `1,204` */
export const number = (n: number): string => figures.format(n);

/** `1 title`, `1,204 titles` */
export const titles = (n: number): string => `${number(n)} ${n === 1 ? 'title' : 'titles'}`;

/** `312 KB`, `1.1 MB` */
export const bytes = (n: number): string =>
  n < MB ? `${Math.round(n / KB)} KB` : `${(n / MB).toFixed(1)} MB`;

/** `A`, `A or B`, `A, B or 3 others` */
export function oneOf(names: readonly string[]): string {
  const [a = '', b] = names;
  if (b === undefined) return a;
  return names.length === 2 ? `${a} or ${b}` : `${a}, ${b} or ${oneMore(names.length - 2)}`;
}

const oneMore = (n: number) => (n === 1 ? 'one other' : `${n} others`);

/** What stands on every page. */
export const PAGE = {
  name: 'Movie Roulette',
  home: 'Movie Roulette, home',
  skip: 'Skip to the page',
  navigation: 'Pages',
  spin: 'Spin',
  shelf: 'Shelf',
  about: 'About',
  footer: 'Picked on your device. Nothing you like leaves it.',
  keys: [
    ['Space', 'spin'],
    ['L', 'like'],
    ['N', 'not for me'],
    ['S', 'seen it'],
    ['X', 'never show'],
    ['U', 'undo'],
  ],
  failed: 'The projector is stuck',
  retry: 'Try again',
  loading: 'Fetching the catalogue',
  loaded: (done: number, all: number) => (all ? `${bytes(done)} of ${bytes(all)}` : 'Asking for it …'),
} as const;

/** The page that spins. */
export const SPIN = {
  heading: 'What to watch tonight',
  inviteLong: 'What’s on tonight?',
  invite: (n: number | null) =>
    n === null
      ? 'One press, and a film or a series comes out of the dark, with the reason why.'
      : `One press, and one of ${titles(n)} comes out of the dark, with the reason why.`,
  mood: 'Describe your mood',
  moodHint: 'slow Korean revenge',
  understood: (words: readonly string[]) => `Understood: ${words.join(', ')}.`,
  notUnderstood: 'None of these words is in the catalogue. Try a place, a theme or a genre.',
  adventure: 'Adventure',
  safe: 'safe',
  wild: 'wild',
  steps: ['safe', 'mostly safe', 'in between', 'daring', 'wild'],
} as const;

/** The filter, in words. */
export const FILTER = {
  group: 'Filters',
  clear: 'Clear',
  left: (n: number | null) => (n === null ? ': …' : `: ${titles(n)}.`),
  type: (type: TitleType | null) => (type === null ? 'A film or series' : `A ${type}`),
  from: ' from ',
  comma: ', ',
  but: ' but ',
  anywhere: 'anywhere',
  anyGenre: 'any genre',
  anyRating: 'any rating',
  rated: (names: readonly string[]) => `rated ${oneOf(names)}`,
  not: (names: readonly string[]) => `not ${oneOf(names)}`,
  years: ({ from, to }: Range) => {
    if (from === null) return to === null ? 'any year' : `up to ${to}`;
    if (from === to) return String(from);
    return `${from} to ${to ?? 'today'}`;
  },
  minutes: ({ from, to }: Range) => {
    if (from === null) return to === null ? 'any length' : (UP_TO[to] ?? `at most ${to} minutes`);
    if (to === null) return from === 120 ? 'over two hours' : `at least ${from} minutes`;
    return `${from} to ${to} minutes`;
  },
  seen: { unseen: 'that I haven’t seen', any: 'seen or not', seen: 'that I have seen' },
} as const;

const UP_TO: Readonly<Record<number, string>> = { 89: 'under 90 minutes', 119: 'under two hours' };
