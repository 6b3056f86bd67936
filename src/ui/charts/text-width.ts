const NARROW_EM = 0.56;
const WIDE_EM = 1;
/** Hangul, kana, ideographs and wider: about as wide as high. */
const FIRST_WIDE = 0x1100;
/** The smallest of the six sizes, in which charts are labelled: 0.8125rem. */
export const LABEL_PX = 13;

/** About how wide a label is, in pixels: layouts are made without a screen to measure on, also in tests. */
export function textWidth(text: string): number {
  let em = 0;
  for (const letter of text) em += (letter.codePointAt(0) ?? 0) < FIRST_WIDE ? NARROW_EM : WIDE_EM;
  return em * LABEL_PX;
}

/** The text, or as much of it as fits with an ellipsis; the whole is in the mark's own words. */
export function fitted(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
