import { scaleLinear } from 'd3-scale';
import type { Box, Layout, Mark, Shown } from '../chart.ts';
import { fitted, textWidth } from '../text-width.ts';

export interface BarMark extends Mark {
  readonly label: string;
  readonly value: number;
  /** The value as it stands at the bar's end. */
  readonly says: string;
}

export interface BarsShown extends Shown<BarMark> {
  /** The value of a bar of full length. */
  readonly most: number;
}

interface Bar extends Box {
  readonly label: string;
}

export interface BarsLayout extends Layout {
  readonly bars: readonly Bar[];
  /** Where the bars begin; labels stand before it or, where there is no room, above each bar. */
  readonly left: number;
  readonly beside: boolean;
}

/** From here on labels stand beside their bars. */
const ROOMY = 420;
const LABEL_SHARE = 0.42;
const GAP = 10;
const ROW = { beside: 28, above: 44 };
const BAR = 14;
const LABEL_ABOVE = 18;

/** A bar a mark, from one line on the left, longest `most`. */
export function layoutBars({ marks, most }: BarsShown, width: number): BarsLayout {
  const beside = width >= ROOMY;
  const row = beside ? ROW.beside : ROW.above;
  const longest = Math.max(0, ...marks.map(({ label }) => textWidth(label)));
  const left = beside ? Math.min(width * LABEL_SHARE, longest) + GAP : 0;
  const room = Math.max(0, ...marks.map(({ says }) => textWidth(says))) + GAP;
  const x = scaleLinear([0, most || 1], [0, Math.max(1, width - left - room)]);
  const bars = marks.map(({ label, value }, i) => ({
    x: left,
    y: i * row + (beside ? (row - BAR) / 2 : LABEL_ABOVE + GAP / 2),
    width: x(value),
    height: BAR,
    label: fitted(label, beside ? left - GAP : width),
  }));
  return {
    height: marks.length * row,
    boxes: marks.map((_, i) => ({ x: 0, y: i * row, width, height: row })),
    columns: 1,
    bars,
    left,
    beside,
  };
}
