import { BREAKS_ANYWHERE, ellipsise, readsRightToLeft, textWidth } from './measure-text.ts';

/** Sizes in units with the most lines that each may take; the block never gets much taller than 105 units. */
const STEPS: readonly [size: number, lines: number][] = [
  [92, 1],
  [76, 1],
  [64, 1],
  [54, 1],
  [46, 2],
  [40, 2],
  [34, 3],
  [29, 3],
  [25, 4],
  [21, 4],
  [18, 5],
  [15, 5],
  [13, 6],
];
/** Latin lines stand close, like on a poster; other scripts carry marks above and below. */
const LEADING = 0.98;
const LEADING_TALL = 1.24;
const TALL = /[\u0590-\u1dff\u2e80-\uffef]/;

/** A title set for a cover: font size and line height in units. */
export interface SetTitle {
  readonly lines: readonly string[];
  readonly size: number;
  readonly leading: number;
  readonly rtl: boolean;
}

/** Pieces that may stand on lines of their own; each carries the blank that followed it. */
function pieces(title: string, widest: number): string[] {
  return title
    .trim()
    .split(/(?<=\s|[-–—/])/)
    .flatMap((word) =>
      BREAKS_ANYWHERE.test(word) || textWidth(word.trim()) > widest ? cut(word, widest) : [word],
    );
}

function cut(word: string, widest: number): string[] {
  if (BREAKS_ANYWHERE.test(word)) return [...word];
  const out = [''];
  for (const char of word) {
    if (textWidth(out.at(-1) + char) > widest) out.push('');
    out[out.length - 1] += char;
  }
  return out;
}

function fill(words: readonly string[], em: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = (lines.at(-1) ?? '') + word;
    if (lines.length && textWidth(line.trim()) <= em) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.map((line) => line.trim());
}

/** The narrowest setting with as few lines: lines of like length. */
function balanced(words: readonly string[], em: number): string[] {
  let best = fill(words, em);
  const lines = best.length;
  const widest = Math.max(...words.map((word) => textWidth(word.trim())));
  for (let width = em - 0.2; width >= widest; width -= 0.2) {
    const next = fill(words, width);
    if (next.length > lines) break;
    best = next;
  }
  return best;
}

/**
 * Sets a title as large as it fits `width` units; nothing is ever cut off,
 * but past six lines of the smallest size an ellipsis says that there is more.
 */
export function layoutTitle(title: string, width: number): SetTitle {
  const rtl = readsRightToLeft(title);
  const leading = TALL.test(title) ? LEADING_TALL : LEADING;
  for (const [size, most] of STEPS) {
    const words = pieces(title, Number.POSITIVE_INFINITY);
    const em = width / size;
    const limit = leading > LEADING ? Math.ceil(most * 0.75) : most;
    if (words.some((word) => textWidth(word.trim()) > em)) continue;
    if (fill(words, em).length <= limit) return { lines: balanced(words, em), size, leading, rtl };
  }
  const [size, most] = STEPS.at(-1) as [number, number];
  const lines = fill(pieces(title, width / size), width / size);
  if (lines.length > most)
    lines.splice(most - 1, lines.length, ellipsise(lines.slice(most - 1).join(' '), width / size));
  return { lines, size, leading, rtl };
}
