import type { Range } from '../../catalogue/filter.ts';
import type { TitleType } from '../../catalogue/title.ts';
import { titles } from './en.ts';

/** `A`, `A or B`, `A, B or 3 others` */
export function oneOf(names: readonly string[]): string {
  const [a = '', b] = names;
  if (b === undefined) return a;
  return names.length === 2 ? `${a} or ${b}` : `${a}, ${b} or ${oneMore(names.length - 2)}`;
}

const oneMore = (n: number) => (n === 1 ? 'one other' : `${n} others`);

/** What a visitor may wish for beside the filter. */
export const WISH = {
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
  among: ', out of ',
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
