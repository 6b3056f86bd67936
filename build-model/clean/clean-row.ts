import { type Title, titleId } from '../../src/catalogue/title.ts';
import { COLUMNS, type Column, type RawTitle, type Reject } from '../importers/contract.ts';
import { madeId, usableId } from './local-id.ts';
import { readDate } from './read-date.ts';
import { readDuration, saysMinutes } from './read-duration.ts';
import { FIRST_YEAR, LAST_YEAR, readProminence, readType, readVotes, readYear } from './read-facts.ts';
import { MAX_NAMES, splitList } from './split-list.ts';
import type { Repair, Tally } from './tally.ts';
import { tidyText } from './tidy-text.ts';

/** What cleaning a source counts on its way. */
export interface CleanCounts {
  readonly repairs: Tally<Repair>;
  /** Date forms met, by their example. */
  readonly dateForms: Tally<string>;
}

const MAX_TOLD = 60;
const NOBODY = /^0*$/;
const quoted = (text: string) => `"${text.length > MAX_TOLD ? `${text.slice(0, MAX_TOLD)}…` : text}"`;

function tidyRow(raw: RawTitle, repairs: Tally<Repair>): Record<Column, string> {
  const tidied = COLUMNS.map((column) => {
    const { text, stripped } = tidyText(raw[column]);
    repairs.add('unseen', stripped);
    return [column, text] as const;
  });
  const row = Object.fromEntries(tidied) as Record<Column, string>;
  if (!saysMinutes(row.rating)) return row;
  repairs.add('minutesInRating');
  return { ...row, duration: row.duration || row.rating, rating: '' };
}

function dateIn(text: string, { repairs, dateForms }: CleanCounts): string | null {
  if (text === '') return null;
  const date = readDate(text);
  if (date) dateForms.add(date.form);
  else repairs.add('date');
  return date?.iso ?? null;
}

function listIn(text: string, { repairs }: CleanCounts): string[] {
  const names = splitList(text);
  if (names.length > MAX_NAMES) repairs.add('listCut');
  return names.slice(0, MAX_NAMES);
}

/** One row to a title, or why it cannot be used: no title, no known type, or a year that is none (cells have shifted). */
export function cleanRow(raw: RawTitle, source: string, counts: CleanCounts): Title | Reject {
  const { repairs } = counts;
  const row = tidyRow(raw, repairs);
  const reject = (reason: string, detail: string): Reject => ({ line: raw.line, reason, detail });
  if (row.title === '') return reject('no title', 'the title is empty');
  const type = readType(row.type);
  if (type === null) return reject('type is neither film nor series', `the type is ${quoted(row.type)}`);
  const year = readYear(row.year);
  if (year === null && row.year !== '')
    return reject(`year is not between ${FIRST_YEAR} and ${LAST_YEAR}`, `the year is ${quoted(row.year)}`);
  const { minutes, seasons } = readDuration(row.duration, type);
  if (row.duration !== '' && minutes === null && seasons === null) repairs.add('duration');
  const prominence = readProminence(row.prominence);
  if (row.prominence !== '' && prominence === null) repairs.add('prominence');
  const votes = readVotes(row.votes, row.score);
  // No votes at all is a fact, not a fault.
  if (votes === null && !NOBODY.test(row.votes)) repairs.add('votes');
  const id = usableId(row.id);
  if (id === null) repairs.add('idMade');
  return {
    id: titleId(source, id ?? madeId({ title: row.title, year, type })),
    type,
    title: row.title,
    directors: listIn(row.directors, counts),
    cast: listIn(row.cast, counts),
    countries: listIn(row.countries, counts),
    dateAdded: dateIn(row.dateAdded, counts),
    year,
    rating: row.rating === '' ? null : row.rating,
    minutes,
    seasons,
    genres: listIn(row.genres, counts),
    synopsis: row.synopsis,
    languages: listIn(row.languages, counts),
    keywords: listIn(row.keywords, counts),
    prominence,
    ...(votes && { votes }),
  };
}
