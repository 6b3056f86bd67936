import { eng, removeStopwords } from 'stopword';
import type { Title } from '../../src/catalogue/title.ts';
import { foldText } from '../../src/core/fold-text.ts';
import { stem } from '../../src/core/stem.ts';
import { words } from '../../src/core/words.ts';

/** Something that can be printed on the map, and the titles that have it. */
export interface PrintableTerm {
  readonly text: string;
  /** What tells it from others: `Detective` and `detectives` are one word on a map. */
  readonly key: string;
  /** How gladly it is printed, 0 to 1: a name that somebody chose says more than a word that was used. */
  readonly worth: number;
  readonly rows: readonly number[];
}

const WORTH = { genre: 1, keyword: 1, country: 0.85, word: 0.3 } as const;
/** Rarer ones name no region. */
const MIN_ROWS = 4;
/** Shorter words are seldom about anything. */
const MIN_LETTERS = 5;
/** A word of more titles than this is how synopses are written (finds, young, life), not what one is about. */
const COMMON_WORD = 0.03;

interface Found {
  readonly forms: Map<string, number>;
  readonly rows: number[];
  worth: number;
}

/** The form that is met most; equals in code-point order. */
function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

const contentWords = (text: string) =>
  removeStopwords(words(text), eng).filter((word) => word.length >= MIN_LETTERS && !/\d/.test(word));

/** Genres, keywords, countries and words of the synopses that name anything, in order of first use. */
export function printableTerms(titles: readonly Title[]): PrintableTerm[] {
  const found = new Map<string, Found>();
  const add = (row: number, text: string, worth: number) => {
    const key = foldText(text)
      .split(/[\s-]+/)
      .map(stem)
      .join(' ');
    const term: Found = found.get(key) ?? { forms: new Map(), rows: [], worth };
    found.set(key, term);
    term.forms.set(text, (term.forms.get(text) ?? 0) + 1);
    term.worth = Math.max(term.worth, worth);
    if (term.rows.at(-1) !== row) term.rows.push(row);
  };
  for (const [row, title] of titles.entries()) {
    for (const name of title.genres) add(row, name, WORTH.genre);
    for (const name of title.keywords) add(row, name, WORTH.keyword);
    for (const name of title.countries) add(row, name, WORTH.country);
    for (const word of contentWords(title.synopsis)) add(row, word, WORTH.word);
  }
  return [...found]
    .filter(([, { rows, worth }]) => {
      if (worth === WORTH.word && rows.length > COMMON_WORD * titles.length) return false;
      return rows.length >= Math.min(MIN_ROWS, titles.length);
    })
    .map(([key, { forms, rows, worth }]) => ({ text: commonest(forms), key, worth, rows }));
}
