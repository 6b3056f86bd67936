import { foldText } from './fold-text.ts';
import type { TitleColumns } from './model.ts';

/** Years or minutes that typed words ask for, both ends included. */
export interface Bound {
  /** As it was typed, folded. */
  readonly said: string;
  readonly of: 'year' | 'minutes';
  readonly from: number;
  readonly to: number;
}

/** What was asked for in numbers, and the words that are left. */
export interface Spoken {
  readonly bounds: readonly Bound[];
  readonly rest: string;
}

const LAST = 9999;
/** The Academy's border between a short film and a feature. */
const SHORT_MINUTES = 40;
/** "90s" is the nineties of the twentieth century down to the thirties; below that, of this one. */
const FIRST_OLD_DECADE = 30;

const NUMBER_WORDS: Readonly<Record<string, number>> = { an: 1, a: 1, one: 1, two: 2, three: 3, half: 0.5 };
const DECADE_WORDS: Readonly<Record<string, number>> = {
  thirties: 1930,
  forties: 1940,
  fifties: 1950,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
};

const YEAR = String.raw`((?:18|19|20)\d\d)`;
const LENGTH = String.raw`(\d+(?:\.\d+)?|an|a|one|two|three|half an)[ -]?(hours?|h|minutes?|mins?)`;
const LESS = '(?:under|below|less than|shorter than|at most|up to|within|max)';
const MORE = '(?:over|above|more than|longer than|at least)';

type Read = (found: readonly string[]) => Omit<Bound, 'said'>;

const years = (from: number, to: number) => ({ of: 'year', from, to }) as const;

function minutes(count = '', unit = ''): number {
  const amount = NUMBER_WORDS[count.split(' ')[0] ?? ''] ?? Number(count);
  return Math.round(amount * (unit.startsWith('h') ? 60 : 1));
}

/** A decade, or the half of it that "early" and "late" mean. */
function decade(which: string | undefined, first: number) {
  if (which === 'early') return years(first, first + 4);
  return which === 'late' ? years(first + 5, first + 9) : years(first, first + 9);
}

function shortDecade(tens: number): number {
  return tens >= FIRST_OLD_DECADE ? 1900 + tens : 2000 + tens;
}

/** The ways to say a bound, the longer before the shorter. */
const WAYS: readonly (readonly [pattern: string, read: Read])[] = [
  [
    `(?:between |from )?${YEAR} ?(?:-|to|and|until) ?${YEAR}`,
    ([a, b]) => years(Math.min(Number(a), Number(b)), Math.max(Number(a), Number(b))),
  ],
  [`(?:before|until|older than) (?:the )?${YEAR}s?`, ([y]) => years(1, Number(y) - 1)],
  [`(?:after|newer than) ${YEAR}`, ([y]) => years(Number(y) + 1, LAST)],
  [`since (?:the )?${YEAR}s?`, ([y]) => years(Number(y), LAST)],
  [`(?:(early|mid|late)[ -])?(?:the )?((?:18|19|20)\\d)0'?s`, ([w, y]) => decade(w, Number(y) * 10)],
  [`(?:(early|mid|late)[ -])?(?:the )?'?(\\d)0'?s`, ([w, d]) => decade(w, shortDecade(Number(d) * 10))],
  [
    `(?:(early|mid|late)[ -])?(?:the )?(${Object.keys(DECADE_WORDS).join('|')})`,
    ([w, d]) => decade(w, DECADE_WORDS[d ?? ''] ?? 0),
  ],
  [`(?:from |of |in )?${YEAR}`, ([y]) => years(Number(y), Number(y))],
  [`${LESS} ${LENGTH}`, ([n, unit]) => ({ of: 'minutes', from: 1, to: minutes(n, unit) })],
  [`${MORE} ${LENGTH}`, ([n, unit]) => ({ of: 'minutes', from: minutes(n, unit), to: LAST })],
  ['short(?= (?:films?|movies?))', () => ({ of: 'minutes', from: 1, to: SHORT_MINUTES })],
  ['shorts', () => ({ of: 'minutes', from: 1, to: SHORT_MINUTES })],
];
const PATTERNS = WAYS.map(([pattern, read]) => [new RegExp(`(?<![\\w'])${pattern}(?!\\w)`), read] as const);

/** Takes years ("90s", "late 1970s", "before 1960", "1994") and lengths ("under two hours") out of typed words. */
export function spokenBounds(text: string): Spoken {
  const bounds: Bound[] = [];
  let rest = foldText(text);
  for (const [pattern, read] of PATTERNS) {
    const found = pattern.exec(rest);
    if (!found) continue;
    bounds.push({ said: found[0].trim(), ...read(found.slice(1) as string[]) });
    rest = rest.replace(pattern, ' ');
  }
  return { bounds, rest };
}

/** 1 for each row inside the bound; a title of unknown year or length is inside none. */
export function insideBound({ year, minutes: lengths, rows }: TitleColumns, bound: Bound): Uint8Array {
  const of = bound.of === 'year' ? year : lengths;
  const inside = new Uint8Array(rows);
  for (let r = 0; r < rows; r++) inside[r] = (of[r] ?? 0) >= bound.from && (of[r] ?? 0) <= bound.to ? 1 : 0;
  return inside;
}
