import type { Dates, Reason } from '../../app/carry/review.ts';
import { number, titles } from './en.ts';

const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const rows = (n: number) => `${number(n)} ${n === 1 ? 'row' : 'rows'}`;

/** Bringing a history from elsewhere. */
export const BRING = {
  heading: 'Bring your history',
  lead: 'What you rated or watched elsewhere can steer your spins here. The files are read on this device and go nowhere.',
  choose: 'Choose files',
  drop: 'or drop them here: a zip, or the tables in it.',
  dropNow: 'Let go, and they are read.',
  sources: [
    { name: 'Letterboxd', how: 'Settings, Data, “Export your data”: the zip as it is.' },
    { name: 'IMDb', how: 'Your ratings, “Export”: the CSV.' },
    {
      name: 'Netflix',
      how: 'Account, your profile, Viewing activity, “Download all”; or ViewingActivity.csv and Ratings.csv of your data.',
    },
    { name: 'MovieLens', how: 'Your profile, “export your ratings”: the CSV.' },
    { name: 'Trakt', how: 'Settings, Data, “Export”: the zip.' },
  ],
  rule: 'Four of five stars and more become likes, two and fewer “not for me”, and all that you watched becomes seen. Nothing is written before you have looked it through.',
  refused: 'That could not be read',
  reading: 'Reading',
  matching: 'Looking for the titles',
  progress: (share: number) => `${Math.round(share * 100)}%`,
  leave: 'Leave it',
} as const;

/** A history, read and held against the catalogue. */
export const REVIEW = {
  heading: (form: string) => (form === 'waiting' ? 'Titles that waited' : form),
  rows: (n: number) => `${rows(n)} read, and here is where each one went.`,
  sum: (n: number) => `Together ${rows(n)}.`,
  parts: {
    matched: 'found here',
    ambiguous: 'to choose',
    unknown: 'not in this catalogue',
    ignored: 'left aside',
    repeated: 'said again',
  },
  profile: 'Whose history?',
  dates: ({ order, guessed }: Dates) =>
    guessed
      ? `The dates could be read either way; they were read with the ${order === 'day first' ? 'day' : 'month'} first.`
      : '',
  becomes: 'For your shelf',
  would: (like: number, dislike: number, seen: number) => {
    const parts = [
      ...(like ? [`${number(like)} liked`] : []),
      ...(dislike ? [`${number(dislike)} not for you`] : []),
      ...(seen ? [`${number(seen)} seen`] : []),
    ];
    return parts.length
      ? `It would add ${parts.join(', ')}.`
      : 'There is nothing to add: your shelf says all of it already.';
  },
  stands: (same: number, older: number) =>
    [
      ...(same ? [`${number(same)} ${same === 1 ? 'word is' : 'words are'} there already.`] : []),
      ...(older
        ? [
            `${number(older)} ${older === 1 ? 'word stays' : 'words stay'} as you gave ${older === 1 ? 'it' : 'them'} here, since yours ${older === 1 ? 'is' : 'are'} newer.`,
          ]
        : []),
    ].join(' '),
  waits: (n: number) => `${titles(n)} that this catalogue does not have will wait for one that does.`,
  ambiguousHeading: 'Which one was it?',
  ambiguousLead:
    'These names belong to more than one title, or only begin like one. What you leave open is left out.',
  asWritten: (year: number | null) => (year === null ? '' : ` ${year}`),
  none: 'None of these',
  more: (n: number) => `Show ${number(n)} more`,
  foundHeading: (n: number) => `${titles(n)} found`,
  unknownHeading: (n: number) => `${titles(n)} not in this catalogue`,
  ignoredHeading: (n: number) => `${rows(n)} left aside, and why`,
  unread: 'Read from',
  ignored: {
    trailer: 'trailers, teasers and the like',
    brief: 'watched for less than two minutes',
    profile: 'of other people on the account',
    watchlist: 'only wished for: neither liked nor watched yet',
    unrated: 'without a rating',
    episode: 'single episodes: one says little of its series',
    other: 'games, music and the like',
    untitled: 'without a title',
    broken: 'damaged rows',
  } satisfies Record<Reason, string>,
  put: 'Put these on my shelf',
  putting: 'Putting them there',
} as const;

/** What was brought. */
export const BROUGHT = {
  done: (n: number, form: string) =>
    `${number(n)} ${n === 1 ? 'word' : 'words'} from ${from(form)} ${n === 1 ? 'is' : 'are'} on your shelf.`,
  back: (form: string) => `What came from ${from(form)} is off your shelf again.`,
  heading: 'On your shelf',
  after: 'The next spin leans on it, and leaves out what you have seen.',
  spin: 'Spin',
  shelf: 'Look at your shelf',
  another: 'Bring another',
  earlier: 'Brought earlier',
  deed: (form: string, at: number) => `${from(form)}, ${days.format(at)}`,
  words: (n: number) => `${number(n)} ${n === 1 ? 'word' : 'words'}`,
  takeBack: 'Take it back',
  takeBackOf: (form: string, at: number) => `Take back what came from ${from(form)} on ${days.format(at)}`,
  waiting: 'Waiting',
  waits: (n: number) =>
    `${titles(n)} that you brought ${n === 1 ? 'waits' : 'wait'} for a catalogue that has ${n === 1 ? 'it' : 'them'}.`,
  again: 'Look for them again',
} as const;

function from(form: string): string {
  if (form === 'backup') return 'a backup';
  return form === 'waiting' ? 'your waiting list' : form;
}
