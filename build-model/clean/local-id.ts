import { createHash } from 'node:crypto';
import type { TitleType } from '../../src/catalogue/title.ts';
import { foldText } from '../../src/core/fold-text.ts';

// An id travels in links; a longer one is a text that slipped into the wrong column.
const MAX_LENGTH = 128;
const MADE_HEX = 12;

/** Equal for the same title in two sources, or twice in one: title (accents and case aside), year and type. */
export function sameTitleKey(title: {
  readonly title: string;
  readonly year: number | null;
  readonly type: TitleType;
}): string {
  return [foldText(title.title), title.year ?? '', title.type].join('\n');
}

/** The source's own id when it is usable; null when it is empty or longer than 128 characters. */
export function usableId(text: string): string | null {
  return text !== '' && text.length <= MAX_LENGTH ? text : null;
}

/** An id for a row that has none: the same title gets the same one in every build, whatever its place in the file. */
export function madeId(title: Parameters<typeof sameTitleKey>[0]): string {
  return `x${createHash('sha256').update(sameTitleKey(title)).digest('hex').slice(0, MADE_HEX)}`;
}
