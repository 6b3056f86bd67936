import type { Range } from '../catalogue/filter.ts';

/** A stretch of typed text read as a range of years or of minutes; `length` in UTF-16 units. */
export interface ReadRange {
  readonly length: number;
  readonly range: Range;
}

const YEAR = '(?:1[89]|20)\\d\\d';
const DECADES = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];
const DECADE = `(?<part>early|mid|late)?[\\s-]*(?:the\\s+)?(?:(?:'|’)?(?<decade>(?:1[89]|20)?\\d0)(?:'|’)?s|(?<named>${DECADES.join('|')}|noughties))`;
const LEAD = '(?:(?:in|from|of|the|made|years?)\\s+)*';
const END = '(?![\\p{L}\\p{N}])';
const rule = (source: string) => new RegExp(source + END, 'iuy');

const SPAN = rule(
  `${LEAD}(?:between\\s+)?(?<from>${YEAR})\\s*(?:-|–|—|to|and|until|till)\\s*(?:the\\s+year\\s+)?(?<to>${YEAR})`,
);
const SIDE = rule(
  `(?<side>since|after|before|until|till|up\\s+to|(?:newer|later|younger)\\s+than|(?:older|earlier)\\s+than)\\s+(?:the\\s+year\\s+)?(?:(?<year>${YEAR})|${DECADE})`,
);
const ONWARDS = rule(`${LEAD}(?:(?<year>${YEAR})|${DECADE})\\s+(?:on|onwards?|or\\s+(?:newer|later))`);
const WITHIN = rule(`${LEAD}${DECADE}`);
const ONE = rule(`${LEAD}(?<year>${YEAR})`);

const CENTURY = 1900;
/** `20s` and below mean this century, `30s` and above the last. */
const THIS_CENTURY = 20;
/** Years of a decade that are early, in its middle, late. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 3],
  mid: [4, 6],
  late: [6, 9],
};

type Groups = Readonly<Record<string, string | undefined>>;

/** First and last year of the year or decade that a rule found. */
function yearsOf({ year, part, decade, named }: Groups): readonly [number, number] {
  if (year) return [Number(year), Number(year)];
  const from = named
    ? named.toLowerCase() === 'noughties'
      ? CENTURY + 100
      : CENTURY + 10 * (DECADES.indexOf(named.toLowerCase()) + 2)
    : Number(decade) >= 100
      ? Number(decade)
      : CENTURY + Number(decade) + (Number(decade) <= THIS_CENTURY ? 100 : 0);
  const [first, last] = PARTS[part?.toLowerCase() ?? ''] ?? [0, 9];
  return [from + first, from + last];
}

function side(groups: Groups): Range {
  const [first, last] = yearsOf(groups);
  const word = (groups.side ?? '').toLowerCase().replace(/\s+/g, ' ');
  if (word === 'since') return { from: first, to: null };
  if (/^(after|newer|later|younger)/.test(word)) return { from: last + 1, to: null };
  if (/^(before|older|earlier)/.test(word)) return { from: null, to: first - 1 };
  return { from: null, to: last };
}

/** Runs a sticky rule at a place. */
function at(pattern: RegExp, text: string, place: number): { length: number; groups: Groups } | null {
  pattern.lastIndex = place;
  const found = pattern.exec(text);
  return found && { length: found[0].length, groups: found.groups ?? {} };
}

/** Reads years where `place` is: `1994`, `1990-1999`, `the late 90s`, `since 2010`, `before the eighties`. */
export function readYears(text: string, place: number): ReadRange | null {
  const rules: readonly [RegExp, (groups: Groups) => Range][] = [
    [
      SPAN,
      ({ from, to }) => {
        const [a, b] = [Number(from), Number(to)];
        return { from: Math.min(a, b), to: Math.max(a, b) };
      },
    ],
    [SIDE, side],
    [ONWARDS, (groups) => ({ from: yearsOf(groups)[0], to: null })],
    [WITHIN, (groups) => ({ from: yearsOf(groups)[0], to: yearsOf(groups)[1] })],
    [ONE, (groups) => ({ from: yearsOf(groups)[0], to: yearsOf(groups)[1] })],
  ];
  for (const [pattern, read] of rules) {
    const found = at(pattern, text, place);
    if (found) return { length: found.length, range: read(found.groups) };
  }
  return null;
}

const NUMBERS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5 };
const NUMBER = `\\d{1,3}(?:[.,]\\d)?|${Object.keys(NUMBERS).join('|')}`;
const HOURS = '(?:hours?|hrs?|h)';
const MINUTES = '(?:minutes?|mins?|m)';
const LESS = 'under|less\\s+than|below|shorter\\s+than';
const MORE = 'over|more\\s+than|above|longer\\s+than';
const LENGTH = rule(
  `(?:(?<less>${LESS})\\s+|(?<most>at\\s+most|no\\s+more\\s+than|max(?:imum)?|up\\s+to|within)\\s+|(?<more>${MORE})\\s+|(?<least>at\\s+least|no\\s+less\\s+than|min(?:imum)?)\\s+)?` +
    `(?:(?<halfHour>half\\s+an\\s+hour)|(?<hours>${NUMBER})(?<half>\\s+and\\s+a\\s+half)?[\\s-]*${HOURS}(?:(?<halfAfter>\\s+and\\s+a\\s+half)|\\s*(?:and\\s+)?(?<rest>\\d{1,2})\\s*${MINUTES}?)?|(?<minutes>\\d{1,3})[\\s-]*${MINUTES})` +
    '(?<tail>\\s+(?:or\\s+(?:less|shorter|under|more|longer)|max|tops|long))?',
);
/** `under 90` can only mean minutes; a smaller number could be anything. */
const BARE = rule(`(?:(?<less>${LESS})|(?<more>${MORE}))\\s+(?<minutes>[3-9]\\d|[12]\\d\\d)`);
/** "90 minutes" is meant about so. */
const ABOUT = 10;

const number = (said: string) => NUMBERS[said.toLowerCase()] ?? Number(said.replace(',', '.'));

function minutesOf({ halfHour, hours, half, halfAfter, rest, minutes }: Groups): number {
  if (minutes) return Number(minutes);
  if (halfHour) return 30;
  return Math.round(60 * number(hours ?? '0')) + (half || halfAfter ? 30 : 0) + Number(rest ?? 0);
}

/** Reads a film's length where `place` is: `under 2 hours`, `90 minutes or less`, `2h30`, `an hour and a half`. */
export function readMinutes(text: string, place: number): ReadRange | null {
  const found = at(LENGTH, text, place) ?? at(BARE, text, place);
  if (!found) return null;
  const { groups, length } = found;
  const minutes = minutesOf(groups);
  const tail = groups.tail ?? '';
  const range = (from: number | null, to: number | null) => ({ length, range: { from, to } });
  if (groups.less) return range(null, minutes - 1);
  if (groups.more) return range(minutes + 1, null);
  if (groups.least || /more|longer/i.test(tail)) return range(minutes, null);
  if (groups.most || /less|shorter|under|max|tops/i.test(tail)) return range(null, minutes);
  return range(Math.max(1, minutes - ABOUT), minutes + ABOUT);
}
