import { failure } from '../errors.ts';
import { PLANES } from './planes.ts';
import type { TermColumns } from './text-column.ts';

// Apart from what decodes: only builds write, and pages that meet an older model.

/** Strings as one UTF-8 blob and the length of each in UTF-16 units, so that one decode serves all. */
export interface TextColumn {
  readonly text: Uint8Array;
  readonly lengths: Uint16Array;
}

const MAX_LENGTH = 0xffff;

/** Throws `BadData` for a string of more than 65,535 UTF-16 units. */
export function encodeText(strings: readonly string[]): TextColumn {
  const lengths = new Uint16Array(strings.length);
  for (const [i, s] of strings.entries()) {
    if (s.length > MAX_LENGTH)
      throw failure(
        'BadData',
        `A text of ${s.length} characters is longer than a shard can hold (${MAX_LENGTH}).`,
      );
    lengths[i] = s.length;
  }
  return { text: new TextEncoder().encode(strings.join('')), lengths };
}

/**
 * Whole numbers below 2^24 as all low bytes, then all middle bytes, then all high ones: bytes of a kind stand
 * together and compress apart, to 88% of what 7 bits a byte came to.
 */
export function encodePlanes(numbers: ArrayLike<number>): Uint8Array {
  const count = numbers.length;
  const out = new Uint8Array(PLANES * count);
  for (let plane = 0; plane < PLANES; plane++)
    for (let i = 0; i < count; i++) out[plane * count + i] = (numbers[i] ?? 0) >>> (8 * plane);
  return out;
}

const MAX_PREFIX = 0xff;

/** Sorted terms cost three quarters so of what whole ones do. Lengths are in UTF-16 units. */
export function encodeTerms(terms: readonly string[]): TermColumns {
  const termPrefix = Uint8Array.from(terms, (term, i) => {
    const before = terms[i - 1] ?? '';
    let shared = 0;
    while (shared < Math.min(MAX_PREFIX, before.length) && term[shared] === before[shared]) shared++;
    // A pair of surrogates is not parted: half of one has no UTF-8.
    return shared > 0 && /[\ud800-\udbff]/.test(term[shared - 1] ?? '') ? shared - 1 : shared;
  });
  const { text, lengths } = encodeText(terms.map((term, i) => term.slice(termPrefix[i])));
  return { termPrefix, termText: text, termLengths: encodePlanes(lengths) };
}
