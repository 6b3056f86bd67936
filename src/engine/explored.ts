import type { Filter } from '../catalogue/filter.ts';
import type { TitleId } from '../catalogue/title.ts';
import type { TitleCard } from './contract.ts';

/** What is asked of the whole catalogue: titles marked as never to be shown are counted like all others. */
export interface ExploreRequest {
  readonly filter: Filter;
  /** Needed for a filter on what was seen. Unknown ids are passed over. */
  readonly seen: readonly TitleId[];
}

/** Films and series counted apart. */
export interface FilmsAndSeries {
  readonly films: number;
  readonly series: number;
}

/** A name with how many titles have it. */
export interface NamedCount extends FilmsAndSeries {
  readonly name: string;
}

/** A count a year, from `first` on without a gap; empty when no title says. */
export interface YearCounts {
  readonly first: number;
  readonly counts: readonly FilmsAndSeries[];
}

/** Counts of titles that are in a row's group and a column's, row after row, beside how many are in each column at all. */
export interface CountGrid<Column> {
  readonly rows: readonly string[];
  readonly columns: readonly Column[];
  readonly counts: readonly number[];
  readonly columnTotals: readonly number[];
}

/**
 * Everything that the charts show of the titles that pass a filter. Each chart leaves the part of the filter that it
 * sets out of account, so that a chosen year does not hide the others.
 */
export interface Explored {
  /** Titles of the catalogue, and how many of them pass the whole filter. */
  readonly all: number;
  readonly left: number;
  readonly types: FilmsAndSeries;
  readonly years: YearCounts;
  /** Years in which the source added the titles. */
  readonly added: YearCounts;
  /** Most first, not all of them, but all that the filter names; `more` counts the names left out. */
  readonly countries: readonly NamedCount[];
  readonly moreCountries: number;
  readonly genres: readonly NamedCount[];
  readonly moreGenres: number;
  readonly ratings: readonly NamedCount[];
  readonly moreRatings: number;
  /** Films of `10 i` to `10 i + 9` minutes. */
  readonly minutes: readonly number[];
  /** Series of `i` seasons. */
  readonly seasons: readonly number[];
  readonly genreByCountry: CountGrid<string>;
  /** The columns are decades by their first year. */
  readonly genreByDecade: CountGrid<number>;
  /** How many of the titles left say nothing of a field, in reading order. */
  readonly missing: readonly { readonly field: string; readonly count: number }[];
}

/** Words that set a genre apart from the other titles that pass the filter, most telling first. */
export interface GenreWords {
  readonly genre: string;
  readonly titles: number;
  /** `titles` of the genre have the word, `times` as often as the others, smoothed. */
  readonly words: readonly { readonly word: string; readonly titles: number; readonly times: number }[];
}

/** The best judged of the titles that pass; null where the catalogue has no votes. Means are 0 to 10. */
export type TopRated =
  | readonly {
      readonly card: TitleCard;
      readonly mean: number;
      /** The mean drawn to that of all titles, the more the fewer the votes. */
      readonly weighted: number;
      readonly votes: number;
    }[]
  | null;
