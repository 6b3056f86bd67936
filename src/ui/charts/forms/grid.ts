import type { Mark, Shown } from '../chart.ts';

export interface CellMark extends Mark {
  /** 0 to 1, of its column. */
  readonly share: number;
  readonly count: number;
}

/** Marks row after row. */
export interface GridShown extends Shown<CellMark> {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Names of rows and columns that the filter asks for. */
  readonly asked: readonly string[];
}
