import type { StoreName } from '../../app/carry/stored.ts';
import { bytes, number, titles } from './en.ts';

const time = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});
const records = (n: number) => `${number(n)} ${n === 1 ? 'record' : 'records'}`;

export const PRIVACY = {
  heading: 'Privacy',
  lead: 'What you like is kept in this browser, on this device. There is no account, nothing is sent, and nobody counts you. This page shows all of it.',
  storedHeading: 'What is stored',
  stores: {
    verdicts: { name: 'Your words on titles', what: 'likes, not for me, seen, never' },
    history: { name: 'Spins', what: 'so that nothing repeats too soon' },
    settings: { name: 'Settings', what: 'your filters and the adventure dial' },
    notes: { name: 'Notes', what: 'what you wrote about titles' },
    waiting: { name: 'Waiting titles', what: 'brought from elsewhere, not in this catalogue' },
    deeds: { name: 'Imports', what: 'what each brought, so that it can be taken back' },
  } satisfies Record<StoreName, { readonly name: string; readonly what: string }>,
  records,
  bytes: (n: number) => (n === 0 ? 'nothing' : n < 1000 ? `${number(n)} bytes` : bytes(n)),
  usage: (n: number) =>
    `With the copy of the site that works offline, the browser reckons ${bytes(n)} in all.`,
  notKept: 'This browser keeps nothing for this page, so it all ends when you close it.',
  promise: {
    yes: 'The browser has promised to keep it until you erase it.',
    no: 'The browser has not promised to keep it. Safari, for one, clears a site after seven days without a visit: save a backup now and then.',
    none: 'This browser makes no promises about keeping it: save a backup now and then.',
  },
  ask: 'Ask it to promise',
  carryHeading: 'Take it with you',
  carry:
    'A backup holds all but the list of imports, and can be brought back here or on another device. The table is for spreadsheets.',
  backup: 'Save a backup',
  csv: 'Save as a table',
  saved: 'Saved to your downloads.',
  restore: 'Bring back a backup',
  bring: 'Bring a history from Letterboxd, IMDb, Netflix, MovieLens or Trakt',
  requestsHeading: 'What was asked for',
  requests: (n: number, strangers: number) =>
    `${number(n)} ${n === 1 ? 'request' : 'requests'} since you opened this page, ${strangers === 0 ? 'every one to this site itself' : `${number(strangers)} to somewhere else`}.`,
  requestsNote:
    'They fetch the page and its catalogue, and carry nothing of yours. Once, the copy for offline use is fetched in the same way.',
  list: 'Show the requests',
  at: (ms: number) => time.format(ms),
  eraseHeading: 'Erase',
  erase:
    'Everything on this device: your shelf, your settings and the offline copy of the site. It cannot be undone, so save a backup first if you may want it back.',
  eraseAll: 'Erase all',
  eraseSure: 'Yes, erase all',
  eraseNot: 'Keep it',
  erased: 'Nothing is left on this device. This page still runs from memory; load it again to start anew.',
  reload: 'Load it again',
} as const;

/** A backup, before it is brought back. */
export const RESTORE = {
  heading: (day: string) => `A backup of ${day}`,
  holds: (n: number) => `It holds ${records(n)}.`,
  fresh: 'new',
  newer: 'newer than yours',
  same: 'the same',
  older: 'older than yours',
  strangers: (n: number) =>
    n === 0
      ? ''
      : `${titles(n)} of it ${n === 1 ? 'is' : 'are'} not in this catalogue; your words on ${n === 1 ? 'it' : 'them'} are kept all the same.`,
  unverified: 'Over plain http its checksum cannot be made, so only counts and shapes were checked.',
  passedOver: (names: readonly string[]) =>
    `It also holds what only a newer page reads, and that is passed over: ${names.join(', ')}.`,
  rule: 'On each title the newest word stands, whichever side it is on. Nothing else is taken away, and one undo takes it all back.',
  put: 'Add it to my shelf',
  nothing: 'There is nothing new in it.',
  leave: 'Leave it',
  done: 'The backup is on your shelf.',
  back: 'The backup is off your shelf again.',
  refused: 'That backup could not be read',
} as const;

/** Where the browser will not promise. */
export const REMIND = {
  words: 'This browser has not promised to keep your shelf.',
  link: 'Save a backup',
  privacy: 'Privacy, backup and erasing',
  bring: 'Bring your history from elsewhere',
} as const;
