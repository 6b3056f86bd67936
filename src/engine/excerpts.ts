import type { TitleId } from '../catalogue/title.ts';
import type { SparseIndex } from '../core/sparse-index.ts';
import { stem } from '../core/stem.ts';
import { lookUp } from '../core/term-lookup.ts';
import { readQuery } from '../core/text-query.ts';
import { words as foldedWords } from '../core/words.ts';
import type { Excerpt } from './contract.ts';
import type { Opened } from './opened.ts';

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’]s)?/gu;

/** Cuts a text where a word is one of the features: plain and answering pieces in turn, a plain one first. */
function cut(index: SparseIndex, text: string, features: ReadonlySet<number>): string[] {
  const pieces: string[] = [];
  let plain = '';
  let done = 0;
  for (const { 0: word, index: at } of text.matchAll(WORD)) {
    const feature = lookUp(index).find('word', stem(foldedWords(word)[0] ?? ''));
    if (feature === undefined || !features.has(feature)) continue;
    plain = text.slice(done, at);
    pieces.push(plain, word);
    done = at + word.length;
  }
  return [...pieces, text.slice(done)];
}

/** The synopses of titles with the words that answer `words` apart: those typed, and those used here like them. */
export async function excerpts(
  { model, rows, details }: Opened,
  ids: readonly TitleId[],
  words: string,
): Promise<readonly Excerpt[]> {
  const features = new Set(readQuery(model, words).flatMap((c) => c.features.map((f) => f.feature)));
  const found = await details(rows.known(ids));
  return found.map(({ id, synopsis }) => ({ id, pieces: cut(model.index, synopsis, features) }));
}
