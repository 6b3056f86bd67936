import type { SoughtTitle } from '../catalogue/sought-title.ts';

/** A file as it was chosen. */
export interface HistoryFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A table with its columns by name, whatever their order. */
export interface Table {
  /** Lower case, in the file's order. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** A cell by its column's name, tidied; empty when there is no such column. */
  cell(row: readonly string[], name: string): string;
}

/** One readable file of a history: a table, or a list of anything. */
export interface Part {
  /** Within its zip, with slashes; a loose file's own name. */
  readonly path: string;
  readonly table: Table | null;
  readonly list: readonly unknown[] | null;
}

export type Said = 'like' | 'dislike' | 'seen';

/** Why a row says nothing of a taste. */
export const REASONS = [
  'trailer',
  'brief',
  'profile',
  'watchlist',
  'unrated',
  'episode',
  'other',
  'untitled',
  'broken',
] as const;
export type Reason = (typeof REASONS)[number];

/** One row, read. `date` is as the file writes it; `profile` only where a file holds several people's. */
export interface Row extends SoughtTitle {
  readonly said: Said;
  readonly date: string;
  readonly profile?: string;
}

export interface IgnoredRow {
  readonly ignored: Reason;
  readonly profile?: string;
}

/** A kind of file that people can bring. Adding one is a file and a line in forms.ts. */
export interface Form {
  readonly name: string;
  /** By header or shape, never by the file's name. */
  recognises(part: Part): boolean;
  /** Of a zip's files, those worth opening; all when absent. */
  opens?(path: string): boolean;
  /** One for each row, in order. Throws `BadData` for a part that does not say what it is. */
  rows(part: Part): readonly (Row | IgnoredRow)[];
}

/** One title of a history, all its rows merged. `at` in milliseconds, null where the file does not say. */
export interface Entry extends SoughtTitle {
  readonly words: readonly { readonly said: Said; readonly at: number | null }[];
}

/** How the dates were read; `guessed` when every day could as well be a month. */
export interface Dates {
  readonly order: 'year first' | 'day first' | 'month first' | 'none';
  readonly guessed: boolean;
}

/** A history, read: `rows` = `entries` + `repeated` + all of `ignored`. */
export interface HistoryReading {
  readonly form: string;
  readonly parts: readonly { readonly path: string; readonly rows: number }[];
  readonly rows: number;
  readonly entries: readonly Entry[];
  readonly repeated: number;
  readonly ignored: Readonly<Partial<Record<Reason, number>>>;
  /** Whose it is; more than one where a household shares an account, the most rows first. */
  readonly profiles: readonly string[];
  readonly profile: string | null;
  readonly dates: Dates;
}
