import { foldText } from './fold-text.ts';
import { hangulLetters } from './hangul.ts';
import {
  beginsAfterMending,
  eachMended,
  type Heads,
  headsOf,
  MOST_TYPOS,
  typosAllowed,
} from './mend-typos.ts';

/** How a title was found, best first. */
const MATCHES = ['exact', 'prefix', 'words', 'typo'] as const;
export type Match = (typeof MATCHES)[number];

export interface FoundRow {
  readonly row: number;
  readonly match: Match;
}

export interface TitleSearch {
  /** The best `limit` titles for typed words; none for empty words. Typos are mended unless `mending` is false. */
  search(typed: string, limit: number, mending?: boolean): FoundRow[];
  /** The best known title of exactly these words, or none. */
  exact(typed: string): number | undefined;
}

/** Classes of finds, best first; two typos come after one. */
const EXACT = 0;
const PREFIX = 1;
const WORDS = 2;
const TYPO = 3;
const CLASSES = TYPO + MOST_TYPOS;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** What most names are, and quicker to read. */
const PLAIN = /^[\x20-\x7e]*$/;
const PLAIN_WORD = /[a-z0-9]+/g;
const APOSTROPHE = /'/g;
/** Scripts that write no spaces: their words are looked for inside others, not only at the start. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{Script=Thai}]/u;
/** Longer than any title that people type out. */
const MAX_TYPED = 120;

/** The words of a title or of what was typed, and all of them run together (`WALL·E` = `walle`). */
function read(text: string): { words: string[]; key: string } {
  const folded = hangulLetters(foldText(text).trim());
  const words = folded.replace(APOSTROPHE, '').match(PLAIN.test(folded) ? PLAIN_WORD : WORD) ?? [];
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

/** Sorted strings, each with the rows that have it; places of those whose script writes no spaces. */
interface Dictionary {
  readonly sorted: readonly string[];
  readonly rows: readonly (readonly number[])[];
  readonly heads: Heads;
  readonly unspaced: readonly number[];
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
  return {
    sorted,
    rows: sorted.map((text) => rowsOf.get(text) ?? []),
    heads: headsOf(sorted),
    unspaced: sorted.flatMap((text, i) => (!PLAIN.test(text) && UNSPACED.test(text) ? [i] : [])),
  };
}

/** Calls `found` with the rows of every string that begins with `text`. */
function eachBeginning({ sorted, rows }: Dictionary, text: string, found: Found) {
  for (let i = lowerBound(sorted, text); sorted[i]?.startsWith(text); i++) found(rows[i] ?? []);
}

/** Calls `found` with the rows of titles that have a word which begins with `word` once up to `most` typos are mended. */
function eachWith(vocabulary: Dictionary, word: string, most: number, found: Found): void {
  const typos = Math.min(most, typosAllowed(word.length));
  if (typos > 0) eachMended(vocabulary.heads, word, typos, (i) => found(vocabulary.rows[i] ?? []));
  else if (!UNSPACED.test(word)) eachBeginning(vocabulary, word, found);
  else
    for (const i of vocabulary.unspaced)
      if (vocabulary.sorted[i]?.includes(word)) found(vocabulary.rows[i] ?? []);
}

/** The same of one word of a title. */
function meets(typed: string, word: string, most: number): boolean {
  const typos = Math.min(most, typosAllowed(typed.length));
  if (typos > 0) return beginsAfterMending(typed, word, typos);
  return word.startsWith(typed) || (UNSPACED.test(typed) && word.includes(typed));
}

/**
 * Rows in which every typed word is met. Only the longest is looked up, since thousands of titles have a word that
 * begins with "a"; the others are looked for in the words of the rows that it has left.
 */
function rowsWithAll(
  vocabulary: Dictionary,
  texts: readonly { readonly words: readonly string[] }[],
  typed: readonly string[],
  most: number,
): number[] {
  const [longest, ...others] = [...typed].sort((a, b) => b.length - a.length);
  if (longest === undefined) return [];
  const seen = new Uint8Array(texts.length);
  const rows: number[] = [];
  eachWith(vocabulary, longest, most, (found) => {
    for (const row of found) if (seen[row] === 0) seen[row] = rows.push(row) && 1;
  });
  return rows.filter((row) =>
    others.every((other) => texts[row]?.words.some((word) => meets(other, word, most))),
  );
}

/** Gathers rows, each by the first class in which it was found. */
function gatherer(count: number) {
  const how = new Uint8Array(count).fill(CLASSES);
  const rows: number[] = [];
  const add = (found: readonly number[], group: number) => {
    for (const row of found)
      if (how[row] === CLASSES) {
        how[row] = group;
        rows.push(row);
      }
  };
  return { how, rows, add };
}

/** Rows in the order of equals: prominence, then the shorter title, then the lower row. */
function rowsByRank(titles: readonly string[], prominence: ArrayLike<number>): Uint32Array {
  const key = Float64Array.from(titles, (title, row) => (prominence[row] ?? 0) * 1e6 - title.length);
  return Uint32Array.from(titles.keys()).sort((a, b) => (key[b] ?? 0) - (key[a] ?? 0) || a - b);
}

/** The best `limit` of the gathered rows: one number a row says class and rank, so that numbers are sorted. */
function best({ how, rows }: ReturnType<typeof gatherer>, ranks: Uint32Array, limit: number) {
  const keys = Float64Array.from(rows, (row) => (how[row] ?? 0) * ranks.length + (ranks[row] ?? 0));
  return keys.sort().subarray(0, limit);
}

/**
 * Opens a search over titles, or other names. Folded with `foldText`; finds whole titles, their beginnings,
 * beginnings of their words in any order, and, while the list is not full, words and titles with one typo from five
 * letters on; when nothing is found, with two from nine. Order: how it was found, then prominence, then the shorter title, then the lower row.
 */
export function openTitleSearch(titles: readonly string[], prominence: ArrayLike<number>): TitleSearch {
  const texts = titles.map(read);
  const keys = dictionary(texts.map((t) => [t.key]));
  const vocabulary = dictionary(texts.map((t) => t.words));
  const count = titles.length;
  const byRank = rowsByRank(titles, prominence);
  const ranks = new Uint32Array(count);
  for (const [rank, row] of byRank.entries()) ranks[row] = rank;

  const search = (typed: string, limit: number, mending = true): FoundRow[] => {
    const { words, key } = read(typed.slice(0, MAX_TYPED));
    if (!key) return [];
    const found = gatherer(count);
    const { rows, add } = found;
    const whole = lowerBound(keys.sorted, key);
    if (keys.sorted[whole] === key) add(keys.rows[whole] ?? [], EXACT);
    eachBeginning(keys, key, (more) => add(more, PREFIX));
    // A worse class cannot come into a list that better ones have filled.
    if (rows.length < limit) add(rowsWithAll(vocabulary, texts, words, 0), WORDS);
    // Two typos are looked for only where nothing nearer was found: they cost most, and guess most.
    const typos = mending ? typosAllowed(key.length) : 0;
    for (let most = 1; most <= typos && rows.length < (most === 1 ? limit : 1); most++) {
      add(rowsWithAll(vocabulary, texts, words, most), TYPO + most - 1);
      eachMended(keys.heads, key, most, (i) => add(keys.rows[i] ?? [], TYPO + most - 1));
    }
    return Array.from(best(found, ranks, limit), (n) => ({
      row: byRank[n % count] ?? 0,
      match: MATCHES[Math.min(TYPO, Math.floor(n / count))] ?? 'typo',
    }));
  };
  const exact = (typed: string): number | undefined => {
    const { key } = read(typed);
    const whole = lowerBound(keys.sorted, key);
    if (!key || keys.sorted[whole] !== key) return undefined;
    return byRank[(keys.rows[whole] ?? []).reduce((least, row) => Math.min(least, ranks[row] ?? 0), count)];
  };
  return { search, exact };
}
