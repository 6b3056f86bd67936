import type { Range } from '../catalogue/filter.ts';
import { foldText } from './fold-text.ts';
import { STOP_WORDS } from './lexicon.ts';
import { genresLeaning, type KnownNames, type Named, openNames } from './read-names.ts';
import { readMinutes, readYears } from './read-numbers.ts';

/** A title that was named, with what "shorter" or "newer" are measured by; 0 where the catalogue does not say. */
export interface NamedTitle {
  readonly row: number;
  readonly title: string;
  readonly year: number;
  readonly minutes: number;
}

/** What a catalogue knows names of. */
export interface Known extends KnownNames {
  /** The title that is called so; `exactly`, or else also by its beginning or with a typo. */
  title(phrase: string, exactly: boolean): NamedTitle | null;
}

/** What a stretch of the typed text was read as. `not`: what must not be. */
export type Meant =
  | (Named & { readonly not: boolean })
  | { readonly kind: 'years' | 'minutes'; readonly range: Range }
  | { readonly kind: 'title' | 'like'; readonly named: NamedTitle }
  | { readonly kind: 'lean'; readonly genres: readonly string[] }
  | { readonly kind: 'word' | 'unread' };

/** A part of a search: `typed.slice(from, to)` is what it was read from, so that it can be taken out. */
export type Part = Meant & { readonly from: number; readonly to: number; readonly said: string };

interface Token {
  readonly from: number;
  readonly to: number;
  readonly folded: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)?/gu;
/** Longer than any question; what follows is not read. */
const MAX_TYPED = 240;
const LONGEST_NAME = 4;
const LONGEST_TITLE = 10;
const LIKE =
  /(?:like|similar\s+to|in\s+the\s+(?:vein|style|spirit)\s+of|reminiscent\s+of|resembling)\s+(?=[\p{L}\p{N}])/iuy;
const SHOW_ME = /(?:show|find|give)\s+me(?![\p{L}\p{N}])/iuy;
/** After these, a title that was named is over. */
const TURNS = /^(but|only|just|except|without|from|with|under|over|in)$/;
const NEGATIONS = new Set(['not', 'no', 'without', 'except', 'minus', 'non', 'never']);
const INTRODUCTIONS = new Set(['by', 'with', 'starring', 'directed', 'featuring', 'from']);
const FILLERS = new Set(
  (
    'a i me my we you he she please watch want would like looking find something anything someone good best great ' +
    'nice really very more any all only just but one ones set made starring directed featuring acted bit less kind ' +
    'sort tonight called named titled named'
  ).split(' '),
);
/** Comparatives, as the plain words that they grow from. */
const COMPARATIVES: Readonly<Record<string, string>> = {
  funnier: 'funny',
  scarier: 'scary',
  creepier: 'creepy',
  darker: 'dark',
  sadder: 'sad',
  lighter: 'funny',
  warmer: 'warm',
  sweeter: 'sweet',
  weirder: 'weird',
  stranger: 'strange',
  slower: 'slow',
  quieter: 'quiet',
  bloodier: 'blood',
};

/** One search being read. */
class Reader {
  readonly parts: Part[] = [];
  readonly #typed: string;
  readonly #tokens: readonly Token[];
  readonly #known: Known;
  readonly #names: ReturnType<typeof openNames>;
  #not = false;

  constructor(typed: string, known: Known, names: ReturnType<typeof openNames>) {
    this.#typed = typed;
    this.#known = known;
    this.#names = names;
    this.#tokens = Array.from(typed.matchAll(WORD), ({ 0: text, index }) => ({
      from: index,
      to: index + text.length,
      folded: foldText(text),
    }));
  }

  read(): readonly Part[] {
    for (let i = 0; i < this.#tokens.length; ) i = this.#step(i);
    return this.#whole() ?? this.parts;
  }

  /** Reads what begins at token `i`; returns the token to go on with. */
  #step(i: number): number {
    const { from, folded } = this.#tokens[i] as Token;
    const past = this.#pattern(SHOW_ME, from);
    if (past) return this.#after(past);
    return (
      this.#like(i) ??
      this.#numbers(from) ??
      this.#negation(i) ??
      this.#comparison(i) ??
      this.#name(i) ??
      this.#word(i, folded)
    );
  }

  #add(meant: Meant, from: number, to: number): number {
    this.parts.push({ ...meant, from, to, said: this.#typed.slice(from, to) });
    this.#not = false;
    return this.#after(to);
  }

  #after(place: number): number {
    const next = this.#tokens.findIndex((token) => token.from >= place);
    return next < 0 ? this.#tokens.length : next;
  }

  /** Where a pattern that begins at a place ends; 0 when it does not. */
  #pattern(pattern: RegExp, place: number): number {
    pattern.lastIndex = place;
    return pattern.test(this.#typed) ? pattern.lastIndex : 0;
  }

  #phrase(i: number, n: number): string {
    return this.#typed.slice(this.#tokens[i]?.from, this.#tokens[i + n - 1]?.to);
  }

  #like(i: number): number | null {
    const { from } = this.#tokens[i] as Token;
    const past = this.#pattern(LIKE, from);
    if (!past) return null;
    const first = this.#after(past);
    const rest = this.#tokens.slice(first, first + LONGEST_TITLE);
    // An exact title may hold any word; one that is guessed ends where the sentence turns.
    const turn = rest.findIndex(({ folded }, k) => k > 0 && TURNS.test(folded));
    const lengths = { exact: rest.length, near: turn < 0 ? rest.length : turn };
    for (const exactly of [true, false])
      for (let n = exactly ? lengths.exact : lengths.near; n >= 1; n--) {
        const named = this.#known.title(this.#phrase(first, n), exactly);
        if (named) return this.#add({ kind: 'like', named }, from, this.#tokens[first + n - 1]?.to ?? from);
      }
    return null;
  }

  #numbers(from: number): number | null {
    const years = readYears(this.#typed, from);
    if (years) return this.#add({ kind: 'years', range: years.range }, from, from + years.length);
    const minutes = readMinutes(this.#typed, from);
    return minutes && this.#add({ kind: 'minutes', range: minutes.range }, from, from + minutes.length);
  }

  #negation(i: number): number | null {
    if (!NEGATIONS.has(this.#tokens[i]?.folded ?? '')) return null;
    this.#not = true;
    return i + 1;
  }

  #name(i: number): number | null {
    const introduced = INTRODUCTIONS.has(this.#tokens[i - 1]?.folded ?? '');
    for (let n = Math.min(LONGEST_NAME, this.#tokens.length - i); n >= 1; n--) {
      const [first, last] = [this.#tokens[i], this.#tokens[i + n - 1]];
      if (n === 1 && (FILLERS.has(first?.folded ?? '') || STOP_WORDS.has(first?.folded ?? ''))) continue;
      const named = this.#names(this.#phrase(i, n), introduced);
      if (named && first && last) return this.#add({ ...named, not: this.#not }, first.from, last.to);
    }
    return null;
  }

  /** "funnier", "shorter": measured by the title that was named before. */
  #comparison(i: number): number | null {
    const { from, to, folded } = this.#tokens[i] as Token;
    const like = this.parts.find((part) => part.kind === 'like');
    if (like?.kind !== 'like') return null;
    const { year, minutes } = like.named;
    const ranges: Readonly<Record<string, Meant | false>> = {
      shorter: minutes > 0 && { kind: 'minutes', range: { from: null, to: minutes - 1 } },
      longer: minutes > 0 && { kind: 'minutes', range: { from: minutes + 1, to: null } },
      newer: year > 0 && { kind: 'years', range: { from: year + 1, to: null } },
      older: year > 0 && { kind: 'years', range: { from: null, to: year - 1 } },
    };
    const range = Object.hasOwn(ranges, folded) && ranges[folded];
    if (range) return this.#add(range, from, to);
    const plain = Object.hasOwn(COMPARATIVES, folded) ? (COMPARATIVES[folded] ?? folded) : folded;
    const genres = genresLeaning(plain, this.#known.genres);
    return genres.length && !this.#not ? this.#add({ kind: 'lean', genres }, from, to) : null;
  }

  #word(i: number, folded: string): number {
    const { from, to } = this.#tokens[i] as Token;
    // In capitals it is a country, which has been looked for before.
    if (STOP_WORDS.has(folded) || FILLERS.has(folded) || folded === 'us') return i + 1;
    // There is no filter on words of a text, so what must not be in it cannot be kept out.
    return this.#add({ kind: this.#not ? 'unread' : 'word' }, from, to);
  }

  /** All that was typed as one title: when nothing else makes sense of it, or several words are just that. */
  #whole(): readonly Part[] | null {
    const [first, last] = [this.#tokens[0], this.#tokens.at(-1)];
    if (!first || !last) return null;
    const plain = this.parts.every(({ kind }) => kind === 'word');
    const person = this.parts.some(({ kind }) => kind === 'person');
    if (!plain && (this.#tokens.length === 1 || person)) return null;
    const named = this.#known.title(this.#typed, true);
    if (!named) return null;
    const { from } = first;
    return [{ kind: 'title', named, from, to: last.to, said: this.#typed.slice(from, last.to) }];
  }
}

/**
 * Opens the reading of searches: typed text to its parts in order. Titles after "like", years, minutes, countries,
 * genres, types and people are recognised; joining words are passed over; what is left are words for their meaning.
 * Pure, and made once a catalogue. Any text has an answer.
 */
export function openReading(known: Known): (typed: string) => readonly Part[] {
  const names = openNames(known);
  return (typed) => new Reader(typed.slice(0, MAX_TYPED), known, names).read();
}
