/*
 * Widths of U+0020 to U+007E in the display face at its poster cut (opsz 96, weight 650), in steps of .03 em,
 * base 36, rounded up. Measured in a browser; kerning is left out, which only makes lines shorter.
 */
const LATIN =
  '69bkjlv6bbjg898cldkikjkhjk88fgfiqmnmpljoqceoksnpmqnkmnlwmlkbbbbd9gifigahi99iasihiieebigoggfd8dh';
const STEP_EM = 0.03;

/** Generous widths of the scripts that other faces draw, as we do not know which. */
const SCRIPTS: readonly [RegExp, number][] = [
  [/\p{Mn}/u, 0],
  [/[\u1100-\u11ff\u2e80-\ud7af\uf900-\ufaff\ufe30-\uff60]/, 1],
  [/\p{Script=Arabic}|\p{Script=Hebrew}/u, 0.64],
  [/\p{Extended_Pictographic}/u, 1.4],
];
const OTHER_EM = 0.78;

/** Ideographs and kana, between which a line may break. */
export const BREAKS_ANYWHERE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

/** True when a title starts from the right. */
export function readsRightToLeft(text: string): boolean {
  return /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
}

/** Width in em of a line in the display face; rather too wide than too narrow. */
export function textWidth(text: string): number {
  let em = 0;
  for (const char of text) {
    const plain = char.normalize('NFD').charCodeAt(0);
    em +=
      plain >= 32 && plain < 127
        ? Number.parseInt(LATIN[plain - 32] ?? 'z', 36) * STEP_EM
        : (SCRIPTS.find(([script]) => script.test(char))?.[1] ?? OTHER_EM);
  }
  return em;
}

/** The beginning of a text that fits into `em`, with an ellipsis when something was left out. */
export function ellipsise(text: string, em: number): string {
  if (textWidth(text) <= em) return text;
  const chars = [...text];
  while (chars.length && textWidth(`${chars.join('').trimEnd()}…`) > em) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}
