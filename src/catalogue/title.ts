/** `<source>:<the source's own id>`, for example `netflix:s6`. Survives a rebuild; the only name used in storage, links and exports. */
export type TitleId = string & { readonly __brand: 'TitleId' };

export type TitleType = 'film' | 'series';

/** How people judged a title: how many, and their mean on a scale of 0 to 10. */
export interface Votes {
  readonly count: number;
  /** Null where only their number is told. */
  readonly mean: number | null;
}

/** One accepted title, tidied; the order of a build's `Title[]` is the row order of every shard. */
export interface Title {
  readonly id: TitleId;
  readonly type: TitleType;
  readonly title: string;
  readonly directors: readonly string[];
  readonly cast: readonly string[];
  readonly countries: readonly string[];
  /** ISO date (`2021-09-25`) or null when the source has none. */
  readonly dateAdded: string | null;
  readonly year: number | null;
  readonly rating: string | null;
  /** Films only. */
  readonly minutes: number | null;
  /** Series only. */
  readonly seasons: number | null;
  readonly genres: readonly string[];
  readonly synopsis: string;
  readonly languages: readonly string[];
  readonly keywords: readonly string[];
  /** 1 to 10, how widely known; null when the source does not say. */
  readonly prominence: number | null;
  /** Absent when neither the source nor ratings say. */
  readonly votes?: Votes;
}

/** Joins a source's name and its own id. */
export function titleId(source: string, localId: string): TitleId {
  return `${source}:${localId}` as TitleId;
}
