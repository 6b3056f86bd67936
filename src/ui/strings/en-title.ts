import { number } from './en.ts';

/** The page of one title. */
export const TITLE = {
  window: (title: string, page: string) => `${title}, ${page}`,
  looking: 'Looking it up …',
  why: 'Why it was on the wheel',
  director: (n: number) => (n === 1 ? 'Director' : 'Directors'),
  cast: 'Cast',
  country: (n: number) => (n === 1 ? 'Country' : 'Countries'),
  genre: (n: number) => (n === 1 ? 'Genre' : 'Genres'),
  language: (n: number) => (n === 1 ? 'Language' : 'Languages'),
  keyword: 'Keywords',
  credits: 'Who made it, and what it is about',
  allCast: (n: number) => `All ${number(n)}`,
  noSynopsis: 'The catalogue tells no story of this one.',
  around: 'Spin around this',
  aroundHint: 'The wheel takes the sixty titles most like it.',
  label: (title: string) => `around ${title}`,
  noKin: 'Nothing in the catalogue is near enough to spin around.',
  similar: 'More like this',
  noSimilar: 'Nothing in the catalogue is near enough to this one.',
  sky: 'Where it stands',
  skyLink: (title: string) => `${title} on the map`,
  skyText: 'Titles that are alike stand near each other.',
} as const;

/** Why a title is like another. */
export const KIN = {
  director: (names: readonly string[]) => `Also by ${names.join(' and ')}`,
  cast: (names: readonly string[]) => `Also with ${names.join(' and ')}`,
  meets: (words: readonly string[]) => `Meets at ${words.join(', ')}`,
  story: 'A story told in like words',
} as const;

/** The visitor's own note on a title. */
export const NOTE = {
  label: 'A note to yourself',
  placeholder: 'Who told you of it, what to watch it with …',
  loading: 'Reading what you wrote …',
  empty: 'Only you can read it.',
  writing: 'Keeping it …',
  kept: 'Kept on this device.',
  unkept: 'Kept until this page is closed.',
  left: (n: number) => `${number(n)} characters left.`,
  heading: 'Notes',
  none: 'Write a note on any title’s page, and it is found again here.',
  remove: 'Remove',
  removeOf: (title: string) => `Remove the note on ${title}`,
} as const;

/** A link to a title that this catalogue does not have. */
export const UNKNOWN = {
  heading: 'That title is not here',
  why: 'The catalogue was built anew since this link was made, and the title left with the old one.',
  whyNamed: (title: string) =>
    [{ title }, ' left when the catalogue was built anew. What you said of it stays on your shelf.'] as const,
  near: 'The nearest there is',
  search: 'Search for it',
  spin: 'Or let the wheel choose',
} as const;
