/** Beyond this, a word typed wrongly is another word. */
export const MOST_TYPOS = 2;
/** Shorter words have too many neighbours for a typo to be told from another word; from nine on, two are mended. */
const ONE_FROM = 5;
const TWO_FROM = 9;

/** How many typos are mended in something typed of this many letters. */
export function typosAllowed(letters: number): number {
  return letters >= TWO_FROM ? 2 : letters >= ONE_FROM ? 1 : 0;
}

/** From places `i` and `j` on; what is equal is never a typo, so only the first difference is mended, in four ways. */
function mends(typed: string, i: number, word: string, j: number, left: number): boolean {
  let [a, b] = [i, j];
  while (a < typed.length && typed.charCodeAt(a) === word.charCodeAt(b)) {
    a++;
    b++;
  }
  if (a + left >= typed.length) return true;
  if (left === 0) return false;
  const swapped =
    typed.charCodeAt(a) === word.charCodeAt(b + 1) && typed.charCodeAt(a + 1) === word.charCodeAt(b);
  return (
    mends(typed, a + 1, word, b + 1, left - 1) ||
    mends(typed, a + 1, word, b, left - 1) ||
    mends(typed, a, word, b + 1, left - 1) ||
    (swapped && mends(typed, a + 2, word, b + 2, left - 1))
  );
}

/**
 * True when `typed` becomes a beginning of `word` by mending up to `most` typos: a letter too many, missing or wrong,
 * or two neighbours swapped.
 */
export function beginsAfterMending(typed: string, word: string, most = 1): boolean {
  return mends(typed, 0, word, 0, most);
}

/** So many letters of what is typed are looked for in as many of a word's, and `MOST_TYPOS` more. */
const HEAD = 8;
const START = 4;
/** One bit a letter; other scripts share bits, which only lets more through to the real test. */
const BITS = 32;

function letters(text: string, end: number): number {
  let mask = 0;
  for (let i = Math.min(end, text.length) - 1; i >= 0; i--) mask |= 1 << (text.charCodeAt(i) % BITS);
  return mask;
}

/** Whether more than `most` bits are set. */
function moreThan(bits: number, most: number): boolean {
  let rest = bits;
  for (let i = 0; i < most && rest !== 0; i++) rest &= rest - 1;
  return rest !== 0;
}

/** The letters in which words begin, as bits: tells in a few instructions that a word cannot be what was meant. */
export interface Heads {
  readonly words: readonly string[];
  readonly head: Int32Array;
  readonly start: Int32Array;
}

/** Reads the beginnings of words, once. */
export function headsOf(words: readonly string[]): Heads {
  return {
    words,
    head: Int32Array.from(words, (word) => letters(word, HEAD + MOST_TYPOS)),
    start: Int32Array.from(words, (word) => letters(word, START)),
  };
}

/**
 * Calls `found` with the place of every word that begins with `typed` once up to `most` typos are mended.
 * A letter that is typed but not in the word, or the other way round, costs a typo at least, so almost all words fall
 * to a comparison of bits. `typed` has at least `START` letters more than `most`, or all words are tried.
 */
export function eachMended(
  { words, head, start }: Heads,
  typed: string,
  most: number,
  found: (place: number) => void,
): void {
  const mine = letters(typed, HEAD);
  const wide = typed.length - most >= START ? letters(typed, START + most) : -1;
  for (let i = 0; i < words.length; i++) {
    if (moreThan(mine & ~(head[i] ?? 0), most) || moreThan((start[i] ?? 0) & ~wide, most)) continue;
    if (beginsAfterMending(typed, words[i] ?? '', most)) found(i);
  }
}
