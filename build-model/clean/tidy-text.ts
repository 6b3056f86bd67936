/**
 * Characters that nobody sees and that hide, reorder or glue what people read: controls, zero-width blanks, soft hyphens,
 * bidirectional marks and overrides, interlinear and tag characters, noncharacters, lone surrogates.
 */
const UNSEEN =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\p{Cs}\u{e0000}-\u{e007f}]|\p{Noncharacter_Code_Point}/gu;

// Joiners are letters' business after a letter of these scripts and after an emoji; anywhere else they are stowaways.
const STRAY_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)[\u200c\u200d]/gu;

const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
const BLANKS = /\s+/g;

/** A text that is fit to print, and how many unseen characters had to go for it. */
export interface TidyText {
  readonly text: string;
  readonly stripped: number;
}

/** Removes unseen characters, makes blanks and line breaks one blank each, composes accents (NFC). Idempotent. */
export function tidyText(raw: string): TidyText {
  if (PLAIN.test(raw)) return { text: raw, stripped: 0 };
  let stripped = 0;
  const drop = () => {
    stripped++;
    return '';
  };
  // A byte order mark counts as a blank in JavaScript and controls include line ends, so blanks that people mean go first.
  const seen = raw
    .replace(/[\t\n\v\f\r\u0085]/g, ' ')
    .replace(UNSEEN, drop)
    .replace(STRAY_JOINER, drop)
    .normalize('NFC');
  return { text: seen.replace(BLANKS, ' ').trim(), stripped };
}
