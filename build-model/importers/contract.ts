/** The fields that a catalogue can bring; importers fill them as text, `clean/` reads them. */
export const COLUMNS = [
  'id',
  'type',
  'title',
  'directors',
  'cast',
  'countries',
  'dateAdded',
  'year',
  'rating',
  'duration',
  'genres',
  'synopsis',
  'languages',
  'keywords',
  'prominence',
  'votes',
  'score',
] as const;

export type Column = (typeof COLUMNS)[number];

/** One row as the source prints it; '' where the source has nothing. Lists are separated by commas. */
export type RawFields = Readonly<Record<Column, string>>;

export interface RawTitle extends RawFields {
  /** The physical line of the file in which the row starts, from 1. */
  readonly line: number;
}

/** A row that cannot be used, and why. `reason` is shared by all rows of its kind, `detail` is this row's own. */
export interface Reject {
  readonly line: number;
  readonly reason: string;
  readonly detail: string;
}

/** A way to read one kind of catalogue. Adding one is one file and one line in `importers.ts`. */
export interface Importer {
  readonly name: string;
  /** Header names, lower case without blanks, `_` and `-`, that stand for a column; the first one found is taken. */
  readonly aliases: Readonly<Record<Column, readonly string[]>>;
  /** Columns that a file spreads over several: the cells of all their aliases are joined, with commas. */
  readonly joined?: readonly Column[];
  /** Columns without which a row is of no use. */
  readonly required: readonly Column[];
  /** True when this importer should read a file with these header names (in the form of `aliases`). */
  recognises(headerNames: readonly string[]): boolean;
  /** Turns a row, cells already under their columns, into the text that `clean/` reads. */
  toRaw(cells: RawFields): RawFields;
}
