import { foldText } from '../../src/core/fold-text.ts';

/** The most names that a list keeps: a shard counts them in one byte. */
export const MAX_NAMES = 255;

/** The names of a tidied list, in order, each once (accents and case aside), empty ones left out; all of them, also over the limit. */
export function splitList(text: string): string[] {
  const names = new Map<string, string>();
  for (const part of text.split(',')) {
    const name = part.trim();
    const key = foldText(name);
    if (name !== '' && !names.has(key)) names.set(key, name);
  }
  return [...names.values()];
}
