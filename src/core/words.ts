import { foldText } from './fold-text.ts';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const MIN_LENGTH = 2;

/** The words of a text, folded; one-letter words of alphabets go, single ideographs and digits stay. */
export function words(text: string): string[] {
  const found = foldText(text).replace(/'s\b/g, '').match(WORD) ?? [];
  return found.filter((w) => w.length >= MIN_LENGTH || !/[\p{Ll}]/u.test(w));
}
