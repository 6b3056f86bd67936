import { stemmer } from 'stemmer';
import { foldText } from './fold-text.ts';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const LATIN = /^[a-z]+$/;
const MIN_LENGTH = 2;

/** The words of a text, folded; one-letter words of alphabets go, single ideographs and digits stay. */
export function words(text: string): string[] {
  const found = foldText(text).replace(/'s\b/g, '').match(WORD) ?? [];
  return found.filter((w) => w.length >= MIN_LENGTH || !/[\p{Ll}]/u.test(w));
}

/** Porter's stem of an English word; words of other scripts and with digits stay whole. */
export function stem(word: string): string {
  return LATIN.test(word) ? stemmer(word) : word;
}

/** Stems of a text, in order, repeats kept. */
export function stems(text: string): string[] {
  return words(text).map(stem);
}
