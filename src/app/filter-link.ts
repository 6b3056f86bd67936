import { type Choice, FACETS, type Filter, OPEN_FILTER, type Range } from '../catalogue/filter.ts';
import type { TitleId } from '../catalogue/title.ts';

/** What a link without a word of a filter means: everything, seen or not. For looking around, not for tonight. */
export const OPEN_LOOK: Filter = { ...OPEN_FILTER, seen: 'any' };

/** Longer ones are no link of ours; reading them would only cost time. */
const MAX_QUERY = 16_000;
const MAX_NAMES = 50;
const MAX_NAME = 120;
/** Titles gathered by hand that a link still carries; a bigger gathering would make it too long to send. */
const MAX_IDS = 200;
/** As much as a column of the catalogue can hold. */
const MAX_NUMBER = 65_535;

const SEEN = ['any', 'unseen', 'seen'] as const;
const TYPES = ['film', 'series'] as const;
const RANGE = /^(?<from>\d{1,5})?(?<dash>-)?(?<to>\d{1,5})?$/;

const isName = (name: string) => name.length > 0 && name.length <= MAX_NAME && name.isWellFormed();
/** A leading dash says "not", so a name's own is escaped. */
const encode = (name: string) =>
  encodeURIComponent(name).replace(/^-/, '%2D').replaceAll('%20', '+').replaceAll('%3A', ':');

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // Cut in the middle of an escape: no name.
    return '';
  }
}

const namesOf = (names: readonly string[], sign = '') =>
  names
    .filter(isName)
    .slice(0, MAX_NAMES)
    .map((name) => sign + encode(name));

const formatChoice = ({ include, exclude }: Choice) =>
  [...namesOf(include), ...namesOf(exclude, '-')].join(',');

function readChoice(text: string): Choice {
  const signed = text.split(',', 2 * MAX_NAMES).map((part) => ({
    not: part.startsWith('-'),
    name: decode(part.replace(/^-/, '')),
  }));
  const names = (not: boolean) => {
    const kept = signed.filter((one) => one.not === not && isName(one.name)).map(({ name }) => name);
    return [...new Set(kept)].slice(0, MAX_NAMES);
  };
  const exclude = names(true);
  return { include: names(false).filter((name) => !exclude.includes(name)), exclude };
}

function formatRange({ from, to }: Range): string {
  if (from === null && to === null) return '';
  return from === to ? `${from}` : `${from ?? ''}-${to ?? ''}`;
}

/** `1990-1999`, `1990-`, `-1999` or `1990`; what is none of these, or backwards, is open. */
function readRange(text: string): Range {
  const groups = RANGE.exec(text)?.groups;
  const side = (digits: string | undefined) => {
    const n = Number(digits ?? 0);
    return n > 0 && n <= MAX_NUMBER ? n : null;
  };
  const from = side(groups?.from);
  const to = groups?.dash ? side(groups.to) : from;
  return from !== null && to !== null && from > to ? { from: null, to: null } : { from, to };
}

function readAmong(text: string): Pick<Filter, 'among'> {
  const [label = '', ...ids] = text.split(',', MAX_IDS + 1).map(decode);
  const known = [...new Set(ids.filter(isName))] as TitleId[];
  return isName(label) && known.length ? { among: { label, ids: known } } : {};
}

const formatAmong = ({ among }: Filter) =>
  among && among.ids.length <= MAX_IDS ? [among.label, ...among.ids].map(encode).join(',') : '';

/**
 * A filter as the query of a link, for example `genre=Drama,-Horror&years=1990-1999&type=film&minutes=-119`; empty
 * for a filter that lets all through. Hand-gathered titles beyond `MAX_IDS` are left out.
 */
export function formatFilter(filter: Filter): string {
  const parts = [
    ...FACETS.map((facet) => [facet, formatChoice(filter[facet])]),
    ['years', formatRange(filter.years)],
    ['type', filter.type ?? ''],
    ['minutes', formatRange(filter.minutes)],
    ['among', formatAmong(filter)],
    ['seen', filter.seen === OPEN_LOOK.seen ? '' : filter.seen],
  ];
  return parts.flatMap(([name, value]) => (value ? `${name}=${value}` : [])).join('&');
}

/** Reads what `formatFilter` wrote, or anything else: each part that makes no sense is left open. Never throws. */
export function readFilter(query: string): Filter {
  if (query.length > MAX_QUERY) return OPEN_LOOK;
  const given = new Map(
    query.split('&').map((part) => {
      const at = part.indexOf('=');
      return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
    }),
  );
  const value = (name: string) => given.get(name) ?? '';
  return {
    type: TYPES.find((type) => type === value('type')) ?? null,
    genre: readChoice(value('genre')),
    country: readChoice(value('country')),
    rating: readChoice(value('rating')),
    years: readRange(value('years')),
    minutes: readRange(value('minutes')),
    ...readAmong(value('among')),
    seen: SEEN.find((seen) => seen === value('seen')) ?? OPEN_LOOK.seen,
  };
}
