import { foldText } from './fold-text.ts';

/** What follows the name of a series in a title: a subtitle, a part, a volume, a number. */
const TAIL =
  /(?::| [-\u2013\u2014] |,? (?:part|vol\.?|volume|chapter|season|book)\b| \(| [0-9]+$| [ivx]+$).*$/;

/**
 * The name that the parts of a series share: `toy story` for "Toy Story 2", `narcos` for "Narcos: Mexico".
 * A title without a tail is its own name.
 */
export function seriesName(title: string): string {
  const folded = foldText(title).trim();
  return folded.replace(TAIL, '').trim() || folded;
}
