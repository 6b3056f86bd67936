import { foldText } from './fold-text.ts';
import { beginsAfterMending } from './one-typo.ts';

/** How a title was found, best first. */
export const MATCHES = ['exact', 'prefix', 'words', 'typo'] as const;
export type Match = (typeof MATCHES)[number];

export interface FoundRow {
  readonly row: number;
  readonly match: Match;
}

export interface TitleSearch {
  /** The best `limit` titles for typed words; none for empty words. */
  search(typed: string, limit: number): FoundRow[];
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const APOSTROPHE = /'/g;
/** Scripts that write no spaces: their words are looked for inside others, not only at the start. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{Script=Thai}]/u;
/** Shorter words have too many neighbours for a typo to be told from another word. */
const TYPO_LETTERS = 5;
/** Longer than any title that people type out. */
const MAX_TYPED = 120;
const NO_MATCH = MATCHES.length;

/** The words of a title or of what was typed, and all of them run together (`WALL·E` = `walle`). */
function read(text: string): { words: string[]; key: string } {
  const folded = foldText(text).trim();
  const words = folded.replace(APOSTROPHE, '').match(WORD) ?? [];
  return { words, key: words.join('') || folded };
}

/** The first place in a sorted list whose string is not below `text`. */
function lowerBound(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sorted[mid] ?? '') < text) low = mid + 1;
    else high = mid;
  }
  return low;
}

type Found = (rows: readonly number[]) => void;
type Look = (word: string, found: Found) => void;

/** Sorted strings, each with the rows that have it. */
interface Dictionary {
  readonly sorted: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

function dictionary(lists: readonly (readonly string[])[]): Dictionary {
  const rowsOf = new Map<string, number[]>();
  for (const [row, list] of lists.entries())
    for (const text of list) {
      const rows = rowsOf.get(text);
      if (!rows) rowsOf.set(text, [row]);
      else if (rows.at(-1) !== row) rows.push(row);
    }
  const sorted = [...rowsOf.keys()].sort();
  return { sorted, rows: sorted.map((text) => rowsOf.get(text) ?? []) };
}

/** Calls `found` with the rows of every string that begins with `text`. */
function eachBeginning({ sorted, rows }: Dictionary, text: string, found: Found) {
  for (let i = lowerBound(sorted, text); sorted[i]?.startsWith(text); i++) found(rows[i] ?? []);
}

function eachWhere({ sorted, rows }: Dictionary, test: (text: string) => boolean, found: Found) {
  for (const [i, text] of sorted.entries()) if (test(text)) found(rows[i] ?? []);
}

/** Rows in which every typed word is met, each by `look`. */
function rowsWithAll(count: number, words: readonly string[], look: Look): number[] {
  const met = new Uint8Array(count);
  for (const [k, word] of words.entries())
    look(word, (rows) => {
      for (const row of rows) if (met[row] === k) met[row] = k + 1;
    });
  const out: number[] = [];
  if (words.length) for (let row = 0; row < count; row++) if (met[row] === words.length) out.push(row);
  return out;
}

/** Looks a typed word up among the words of titles: what begins with it. */
function beginning(vocabulary: Dictionary): Look {
  return (word, found) =>
    UNSPACED.test(word)
      ? eachWhere(vocabulary, (w) => w.includes(word), found)
      : eachBeginning(vocabulary, word, found);
}

/** The same, with one typo mended in words that are long enough. */
function mended(vocabulary: Dictionary): Look {
  const asTyped = beginning(vocabulary);
  return (word, found) =>
    word.length < TYPO_LETTERS
      ? asTyped(word, found)
      : eachWhere(vocabulary, (w) => beginsAfterMending(word, w), found);
}

/** Gathers rows, each by the first way in which it was found. */
function gatherer(count: number) {
  const how = new Uint8Array(count).fill(NO_MATCH);
  const rows: number[] = [];
  const add = (match: Match) => (found: readonly number[]) => {
    for (const row of found)
      if (how[row] === NO_MATCH) {
        how[row] = MATCHES.indexOf(match);
        rows.push(row);
      }
  };
  return { how, rows, add };
}

/**
 * Opens a search over titles. Folded with `foldText`; finds whole titles, their beginnings, beginnings of their
 * words in any order, and, when the list is not full, words with one typo from five letters on. Order: how it was
 * found, then prominence, then the shorter title, then the lower row.
 */
export function openTitleSearch(titles: readonly string[], prominence: Uint8Array): TitleSearch {
  const texts = titles.map(read);
  const keys = dictionary(texts.map((t) => [t.key]));
  const vocabulary = dictionary(texts.map((t) => t.words));
  const count = titles.length;

  const search = (typed: string, limit: number): FoundRow[] => {
    const { words, key } = read(typed.slice(0, MAX_TYPED));
    if (!key) return [];
    const { how, rows, add } = gatherer(count);
    const whole = lowerBound(keys.sorted, key);
    if (keys.sorted[whole] === key) add('exact')(keys.rows[whole] ?? []);
    eachBeginning(keys, key, add('prefix'));
    add('words')(rowsWithAll(count, words, beginning(vocabulary)));
    if (rows.length < limit && key.length >= TYPO_LETTERS) {
      add('typo')(rowsWithAll(count, words, mended(vocabulary)));
      eachWhere(keys, (k) => beginsAfterMending(key, k), add('typo'));
    }
    const order = (a: number, b: number) =>
      (how[a] ?? 0) - (how[b] ?? 0) ||
      (prominence[b] ?? 0) - (prominence[a] ?? 0) ||
      (titles[a] ?? '').length - (titles[b] ?? '').length ||
      a - b;
    const best = rows.sort(order).slice(0, limit);
    return best.map((row) => ({ row, match: MATCHES[how[row] ?? 0] ?? 'words' }));
  };
  return { search };
}
