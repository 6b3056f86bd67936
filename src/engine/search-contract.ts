import type { Filter, Range } from '../catalogue/filter.ts';
import type { TitleId } from '../catalogue/title.ts';
import type { TitleCard, TitleHit } from './contract.ts';

/** Names that a link can ask for, each exactly as the catalogue prints it. */
export type LinkedName = 'person' | 'country' | 'genre' | 'keyword' | 'language';

/** What is searched for: typed words, and names taken from a link. */
export interface Asked {
  readonly words: string;
  readonly names: readonly { readonly kind: LinkedName; readonly name: string }[];
}

/**
 * What a stretch of a search was read as; `asked.words.slice(from, to)` is where, and `from` is -1 for the linked name
 * at place `to`. `unread`: it means nothing here. `names`: of people, countries, genres, or the title of `like`.
 */
export interface AskedPart {
  readonly kind: LinkedName | 'type' | 'years' | 'minutes' | 'title' | 'like' | 'lean' | 'word' | 'unread';
  readonly said: string;
  readonly from: number;
  readonly to: number;
  readonly not: boolean;
  readonly names: readonly string[];
  readonly range: Range | null;
}

/** Somebody, and what of theirs the catalogue has: so many titles, the best known of them as cards. */
export interface FoundPerson {
  readonly name: string;
  readonly titles: number;
  readonly cards: readonly TitleCard[];
}

/** A title that answers a search, and what it has of it. */
export interface FoundTitle {
  readonly card: TitleCard;
  readonly meets: readonly string[];
}

/** The answer to a search. */
export interface Found {
  readonly parts: readonly AskedPart[];
  readonly titles: readonly TitleHit[];
  readonly people: readonly FoundPerson[];
  /** Titles that have all that was asked for, best first, `total` in all; when there are none, those of the first of `nearest`. */
  readonly results: readonly FoundTitle[];
  readonly total: number;
  /** The search as a filter of the wheel; `among` is there, its label still empty, when no filter alone can say it. */
  readonly filter: Filter;
  /** When nothing has all of it: parts, by place, without which titles come back, and how many; most first. */
  readonly nearest: readonly { readonly gone: readonly number[]; readonly left: number }[];
}

/** A title's synopsis cut where words answer a search: every second piece, from the second on, is such a word. */
export interface Excerpt {
  readonly id: TitleId;
  readonly pieces: readonly string[];
}
