import type { TitleId, TitleType } from './title.ts';

/** The facets that hold several values a title and can be included or excluded. */
export const FACETS = ['genre', 'country', 'rating'] as const;
export type Facet = (typeof FACETS)[number];

/** The parts of a filter that can each empty the wheel; `never` is the visitor's list of titles never to show. */
export const FILTER_PARTS = ['type', ...FACETS, 'years', 'minutes', 'among', 'seen', 'never'] as const;
export type FilterPart = (typeof FILTER_PARTS)[number];

/** Names to include (a title needs one of them, when there are any) and to exclude (a title may have none of them). */
export interface Choice {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** An inclusive range; null leaves that side open. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

/** Titles gathered by hand: a patch of the map, the kin of a title. */
export interface Among {
  /** What they are, as it reads after "from": `around Amelie`. */
  readonly label: string;
  readonly ids: readonly TitleId[];
}

/** What may come onto the wheel. A title that lacks a year or minutes does not pass a range on them. */
export interface Filter {
  readonly type: TitleType | null;
  readonly genre: Choice;
  readonly country: Choice;
  readonly rating: Choice;
  readonly years: Range;
  /** Minutes of a film; a series passes only when the range is open on both sides. */
  readonly minutes: Range;
  /** Only these titles; absent for all. */
  readonly among?: Among;
  /** `unseen` leaves out what was marked as seen, `seen` shows only that. */
  readonly seen: 'any' | 'unseen' | 'seen';
}

const NONE: Choice = { include: [], exclude: [] };
const OPEN: Range = { from: null, to: null };

/** Lets everything through that was not yet seen. */
export const OPEN_FILTER: Filter = {
  type: null,
  genre: NONE,
  country: NONE,
  rating: NONE,
  years: OPEN,
  minutes: OPEN,
  seen: 'unseen',
};
