import { MAX_MINUTES, MAX_SEASONS } from '../clean/read-duration.ts';
import { FIRST_YEAR, LAST_YEAR } from '../clean/read-facts.ts';
import type { Expectation } from './contract.ts';
import { noneOf } from './outcomes.ts';

const within = (value: number | null, from: number, to: number) =>
  value === null || (value >= from && value <= to);

function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${iso}T`);
}

/** Numbers and dates lie where a film's or a series' can. */
export const RANGES: readonly Expectation[] = [
  {
    name: `years from ${FIRST_YEAR} to ${LAST_YEAR}`,
    severity: 'error',
    reason: 'The year filter and the likeness of neighbours in time rest on it.',
    check: ({ titles }) =>
      noneOf(titles, (t) => (within(t.year, FIRST_YEAR, LAST_YEAR) ? null : String(t.year))),
  },
  {
    name: `films of 1 to ${MAX_MINUTES} minutes`,
    severity: 'error',
    reason: 'The minutes filter rests on it, and only films have minutes.',
    check: ({ titles }) =>
      noneOf(titles, (t) =>
        within(t.minutes, 1, t.type === 'film' ? MAX_MINUTES : 0) ? null : `${t.minutes} minutes`,
      ),
  },
  {
    name: `series of 1 to ${MAX_SEASONS} seasons`,
    severity: 'error',
    reason: 'A card tells the seasons, and only series have seasons.',
    check: ({ titles }) =>
      noneOf(titles, (t) =>
        within(t.seasons, 1, t.type === 'series' ? MAX_SEASONS : 0) ? null : `${t.seasons} seasons`,
      ),
  },
  {
    name: 'prominence from 1 to 10',
    severity: 'error',
    reason: 'A spin with no likes weighs titles by it.',
    check: ({ titles }) => noneOf(titles, (t) => (within(t.prominence, 1, 10) ? null : String(t.prominence))),
  },
  {
    name: 'dates are days',
    severity: 'error',
    reason: 'The day a title was added is stored as a number of days.',
    check: ({ titles }) =>
      noneOf(titles, (t) => (t.dateAdded === null || isDay(t.dateAdded) ? null : t.dateAdded)),
  },
];
