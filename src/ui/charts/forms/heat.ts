import { scaleBand } from 'd3-scale';
import type { Box, Layout } from '../chart.ts';
import { fitted, textWidth } from '../text-width.ts';
import type { GridShown } from './grid.ts';

interface Name {
  readonly name: string;
  /** As much of it as fits. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

export interface HeatLayout extends Layout {
  readonly rows: readonly Name[];
  /** Column names, turned where they would touch. */
  readonly heads: readonly Name[];
  readonly turned: boolean;
  readonly beside: boolean;
  /** Whether a number fits into a cell. */
  readonly numbers: boolean;
}

const ROOMY = 520;
const LABEL_SHARE = 0.3;
const GAP = 10;
const CELL = 34;
const LABEL_ABOVE = 22;
const LINE = 16;
/** Names turned by 45 degrees take this much of their length up, and stand out to the right. */
const TURN = 0.71;
const LONGEST = 120;
const NUMBER_ROOM = 24;

/** Cells of one size, row names before or above them, column names on top. */
export function layoutHeat({ rows, columns }: GridShown, width: number): HeatLayout {
  const beside = width >= ROOMY;
  const names = Math.max(0, ...columns.map(textWidth));
  const left = beside ? Math.min(width * LABEL_SHARE, Math.max(0, ...rows.map(textWidth))) + GAP : 0;
  const flat = (width - left) / Math.max(1, columns.length) >= names + GAP;
  const long = Math.min(LONGEST, names);
  const right = flat ? 0 : long * TURN * 0.6;
  const top = flat ? LINE + GAP : long * TURN + LINE;
  const x = scaleBand(
    columns.map((_, i) => i),
    [left, width - right],
  ).padding(0);
  const row = CELL + (beside ? 0 : LABEL_ABOVE);
  const cell = (r: number, c: number): Box => ({
    x: x(c) ?? 0,
    y: top + r * row + (beside ? 0 : LABEL_ABOVE),
    width: x.bandwidth(),
    height: CELL,
  });
  return {
    height: top + rows.length * row,
    boxes: rows.flatMap((_, r) => columns.map((__, c) => cell(r, c))),
    columns: columns.length,
    rows: rows.map((name, r) => ({
      name,
      label: fitted(name, beside ? left - GAP : width),
      x: beside ? left - GAP : 0,
      y: cell(r, 0).y + (beside ? CELL / 2 : -GAP * 0.7),
    })),
    heads: columns.map((name, c) => ({
      name,
      label: fitted(name, LONGEST),
      x: (x(c) ?? 0) + x.bandwidth() / 2,
      y: top - GAP,
    })),
    turned: !flat,
    beside,
    numbers: x.bandwidth() >= NUMBER_ROOM,
  };
}
