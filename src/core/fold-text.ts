/** Letters that Unicode does not decompose but that people type without their stroke or ligature. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  '’': "'",
  ʻ: "'",
};
const STROKED = /[øđłıħŧðþßæœ’ʻ]/g;
const ASCII = /^[\x20-\x7e]*$/;
const MARKS = /[\u0300-\u036f]/g;

/**
 * Lower case without accents, for comparing what people type with what catalogues print.
 * Only Latin, Greek and Cyrillic marks go; the vowel signs of other scripts are letters there and stay.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(STROKED, (c) => PLAIN[c] ?? c);
}
