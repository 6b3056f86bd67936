import { scaleLinear } from 'd3-scale';
import type { Box, Layout, Mark, Shown } from '../chart.ts';

export interface ShareMark extends Mark {
  readonly label: string;
  readonly value: number;
  readonly hatched: boolean;
}

export type ShareShown = Shown<ShareMark>;

export interface ShareLayout extends Layout {
  readonly parts: readonly Box[];
}

const LABELS = 30;
const BAR = 44;

/** One bar, divided; every part has its label above it, at the outer ends. */
export function layoutShare({ marks }: ShareShown, width: number): ShareLayout {
  const x = scaleLinear([0, marks.reduce((sum, { value }) => sum + value, 0) || 1], [0, width]);
  let before = 0;
  const parts = marks.map(({ value }) => {
    const box = { x: x(before), y: LABELS, width: x(value), height: BAR };
    before += value;
    return box;
  });
  const half = width / Math.max(1, marks.length);
  // A part too thin to hit is still reached by its label's half of the width.
  const boxes = parts.map((part, i) =>
    part.width >= BAR
      ? { ...part, y: 0, height: LABELS + BAR }
      : { x: i * half, y: 0, width: half, height: LABELS },
  );
  return { height: LABELS + BAR + 1, boxes, columns: marks.length, parts };
}
