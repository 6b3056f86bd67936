import type { TitleType } from '../../src/catalogue/title.ts';

/** The longest film that is believed: a day; longer ones are typing errors. */
export const MAX_MINUTES = 1440;
/** The most seasons that are believed; a shard holds 255. */
export const MAX_SEASONS = 100;

const MINUTES = /^(\d{1,5})(?:\.0+)? ?(?:m|min|mins|minutes?)\.?$/i;
const HOURS = /^(\d{1,2}) ?(?:h|hrs?|hours?)\.?(?: ?(\d{1,2}) ?(?:m|min|mins|minutes?)?\.?)?$/i;
const SEASONS = /^(\d{1,4}) ?(?:s|seasons?)\.?$/i;
const BARE = /^(\d{1,5})(?:\.0+)?$/;

/** What a duration says; both null when it says nothing that fits. */
export interface Duration {
  readonly minutes: number | null;
  readonly seasons: number | null;
}

const NONE: Duration = { minutes: null, seasons: null };

/** True for a text that is plainly a number of minutes (`74 min`), wherever it stands. */
export function saysMinutes(text: string): boolean {
  return MINUTES.test(text);
}

function minutesIn(text: string): number | null {
  const plain = MINUTES.exec(text) ?? BARE.exec(text);
  if (plain) return Number(plain[1]);
  const hours = HOURS.exec(text);
  return hours ? Number(hours[1]) * 60 + Number(hours[2] ?? 0) : null;
}

function seasonsIn(text: string): number | null {
  const found = SEASONS.exec(text) ?? BARE.exec(text);
  return found ? Number(found[1]) : null;
}

/** Reads `90 min`, `1h 30m`, `3 Seasons` or a bare number; a film has minutes, a series seasons, and nothing else counts. */
export function readDuration(text: string, type: TitleType): Duration {
  if (type === 'film') {
    const minutes = minutesIn(text);
    return minutes !== null && minutes >= 1 && minutes <= MAX_MINUTES ? { minutes, seasons: null } : NONE;
  }
  const seasons = seasonsIn(text);
  return seasons !== null && seasons >= 1 && seasons <= MAX_SEASONS ? { minutes: null, seasons } : NONE;
}
