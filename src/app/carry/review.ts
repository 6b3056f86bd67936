import type { TitleId } from '../../catalogue/title.ts';
import type { TitleCard, TitleMatch } from '../../engine/contract.ts';
import type { Dates, Entry, HistoryReading, Reason } from '../../histories/contract.ts';

export type { Dates, Entry, Reason };

/** A title of a history that is in the catalogue, or may be one of several. */
export interface Found {
  readonly entry: Entry;
  readonly cards: readonly TitleCard[];
}

/** A history held against the catalogue. */
export interface Review {
  readonly reading: HistoryReading;
  readonly matched: readonly Found[];
  readonly ambiguous: readonly Found[];
  readonly unknown: readonly Entry[];
  /** Entries that turned out to be one title, episodes of a series mostly. */
  readonly merged: number;
}

/** What a person chose for an ambiguous title, by its first card's place in the list; null: none of these. */
export type Choices = ReadonlyMap<number, TitleId | null>;

/** Adds up: `rows` is the sum of the other five. */
export interface Tally {
  readonly rows: number;
  readonly matched: number;
  /** Not yet chosen. */
  readonly ambiguous: number;
  readonly unknown: number;
  readonly ignored: number;
  readonly repeated: number;
}

/** The newer words of two entries that are one title. */
function together(a: Entry, b: Entry): Entry {
  const words = [...a.words];
  for (const word of b.words) {
    const at = words.findIndex(({ said }) => (said === 'seen') === (word.said === 'seen'));
    if (at < 0) words.push(word);
    else if ((word.at ?? 0) > (words[at]?.at ?? 0)) words[at] = word;
  }
  return { ...a, words };
}

/** Sorts the entries of a reading by what the engine answered to each, in order. */
export function reviewOf(reading: HistoryReading, answers: readonly TitleMatch[]): Review {
  const found = new Map<string, Found & { readonly sure: boolean }>();
  const unknown: Entry[] = [];
  let merged = 0;
  for (const [i, entry] of reading.entries.entries()) {
    const { sure, cards } = answers[i] ?? { sure: true, cards: [] };
    if (!cards.length) unknown.push(entry);
    else {
      const key = `${sure} ${cards.map(({ id }) => id).join(' ')}`;
      const before = found.get(key);
      if (before) merged++;
      found.set(key, { sure, cards, entry: before ? together(before.entry, entry) : entry });
    }
  }
  const all = [...found.values()];
  return {
    reading,
    matched: all.filter(({ sure }) => sure),
    ambiguous: all.filter(({ sure }) => !sure),
    unknown,
    merged,
  };
}

/** Counts where every row of the files went, given what was chosen so far. */
export function tallyOf({ reading, matched, ambiguous, unknown, merged }: Review, choices: Choices): Tally {
  const chosen = [...choices.values()];
  const none = chosen.filter((id) => id === null).length;
  return {
    rows: reading.rows,
    matched: matched.length + chosen.length - none,
    ambiguous: ambiguous.length - chosen.length,
    unknown: unknown.length + none,
    ignored: Object.values(reading.ignored).reduce((sum, n) => sum + n, 0),
    repeated: reading.repeated + merged,
  };
}
