const HANGUL = /\p{Script=Hangul}/u;
/** Letters of one key or two at the end of a syllable, as they stand at the start of one. From U+11A8. */
const FINALS =
  'ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ'.split(
    ' ',
  );
const FIRST_FINAL = 0x11a8;
/** Vowels that are typed as two. */
const VOWELS: Readonly<Record<string, string>> = {
  ᅪ: 'ᅩᅡ',
  ᅫ: 'ᅩᅢ',
  ᅬ: 'ᅩᅵ',
  ᅯ: 'ᅮᅥ',
  ᅰ: 'ᅮᅦ',
  ᅱ: 'ᅮᅵ',
  ᅴ: 'ᅳᅵ',
};
const COMPOUND = /[\u11a8-\u11c2ᅪᅫᅬᅯᅰᅱᅴ]/g;

/**
 * Hangul by the letters in which it is typed, so that a half-typed syllable begins the whole one: `경` begins `겨울`,
 * `고` begins `과자`. Other text comes back as it is.
 */
export function hangulLetters(text: string): string {
  if (!HANGUL.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(COMPOUND, (c) => VOWELS[c] ?? FINALS[c.charCodeAt(0) - FIRST_FINAL] ?? c);
}
