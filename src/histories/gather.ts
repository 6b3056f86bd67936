import type { Entry, HistoryReading, IgnoredRow, Reason, Row, Said } from './contract.ts';
import { readDates } from './read-dates.ts';
import { isIgnored } from './titles.ts';

interface Word {
  readonly said: Said;
  readonly at: number | null;
}

interface Gathered {
  readonly row: Row;
  readonly words: readonly Word[];
}

/** Equal for rows that mean one title. */
function identity({ title, year, type, imdb, tmdb }: Row): string {
  return imdb ?? tmdb ?? `${title.normalize('NFKC').toLowerCase()}\n${year ?? ''}\n${type ?? ''}`;
}

/** A liking and a disliking are two answers to one question; having seen it is another. */
const isTaste = ({ said }: Word) => said !== 'seen';

/** The newer of two words on the same question stands; of two on the same day, or undated, the later row. */
function withWord(words: readonly Word[], word: Word): readonly Word[] {
  const before = words.find((one) => isTaste(one) === isTaste(word));
  if (!before) return [...words, word];
  if (before.at !== null && word.at !== null && before.at > word.at) return words;
  return words.map((one) => (one === before ? word : one));
}

function profilesOf(rows: readonly (Row | IgnoredRow)[]): string[] {
  const counts = new Map<string, number>();
  for (const { profile } of rows)
    if (profile !== undefined) counts.set(profile, (counts.get(profile) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** Merges rows into titles and counts what is left aside; every row is counted once. `profile`: whose rows, null for the busiest's. */
export function gather(
  rows: readonly (Row | IgnoredRow)[],
  wanted: string | null,
): Pick<HistoryReading, 'rows' | 'entries' | 'repeated' | 'ignored' | 'profiles' | 'profile' | 'dates'> {
  const profiles = profilesOf(rows);
  const profile = wanted !== null && profiles.includes(wanted) ? wanted : (profiles[0] ?? null);
  const dates = readDates(rows.flatMap((row) => (isIgnored(row) ? [] : row.date)));
  const ignored: Partial<Record<Reason, number>> = {};
  const titles = new Map<string, Gathered>();
  let repeated = 0;
  for (const row of rows) {
    const other = profile !== null && row.profile !== profile;
    if (other || isIgnored(row)) {
      const why = isIgnored(row) && !other ? row.ignored : 'profile';
      ignored[why] = (ignored[why] ?? 0) + 1;
      continue;
    }
    const key = identity(row);
    const before = titles.get(key);
    if (before) repeated++;
    const word = { said: row.said, at: dates.at(row.date) };
    titles.set(key, { row: before?.row ?? row, words: withWord(before?.words ?? [], word) });
  }
  const entries = [...titles.values()].map(({ row, words }): Entry => {
    const { title, also, year, type, imdb, tmdb } = row;
    return { title, also, year, type, imdb, tmdb, words };
  });
  const { order, guessed } = dates;
  return { rows: rows.length, entries, repeated, ignored, profiles, profile, dates: { order, guessed } };
}
