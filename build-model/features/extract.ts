import { eng, removeStopwords } from 'stopword';
import type { Field } from '../../src/catalogue/fields.ts';
import type { Title } from '../../src/catalogue/title.ts';
import { foldText } from '../../src/core/fold-text.ts';
import { stem } from '../../src/core/stem.ts';
import { words } from '../../src/core/words.ts';

/** The terms of a title by field; repeats count. The order of fields and terms is the title's own. */
export type Terms = Readonly<Record<Field, readonly string[]>>;

type Stemmed = (word: string) => string;

function contentStems(text: string, stemmed: Stemmed): string[] {
  return removeStopwords(words(text), eng).map(stemmed);
}

/** Each name once; names that differ in accents or case only are one. */
function names(list: readonly string[]): string[] {
  return [...new Map(list.map((name) => [foldText(name), name])).values()];
}

/** Reads titles' sparse features; `stemmed` makes of words what they are found by. */
export function termsBy(stemmed: Stemmed): (title: Title) => Terms {
  const stems = (text: string) => contentStems(text, stemmed);
  return (title) => ({
    word: [...stems(title.synopsis), ...title.keywords.flatMap(stems)],
    title: stems(title.title),
    keyword: names(title.keywords),
    genre: names(title.genres),
    country: names(title.countries),
    director: names(title.directors),
    cast: names(title.cast),
    language: names(title.languages),
    type: [title.type],
    rating: title.rating === null ? [] : names([title.rating]),
  });
}

/** Pure: reads one title's sparse features. */
export const extractTerms = termsBy(stem);
