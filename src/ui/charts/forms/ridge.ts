import { scaleLinear, scalePoint } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import type { Layout } from '../chart.ts';
import { fitted, textWidth } from '../text-width.ts';
import type { GridShown } from './grid.ts';

interface Hill {
  readonly name: string;
  readonly label: string;
  readonly ground: number;
  readonly area: string;
  readonly line: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Its highest point. */
  readonly peak: number;
}

export interface RidgeLayout extends Layout {
  readonly hills: readonly Hill[];
  readonly left: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly floor: number;
  readonly labelLift: number;
}

const ROOMY = 520;
const LABEL_SHARE = 0.3;
const GAP = 14;
const ROW = { beside: 48, above: 82 };
/** A name above its hill, and room between them for the number at its top. */
const LABEL_ABOVE = 38;
const NAME_LINE = 16;
/** Hills may reach into the row above, no further, and not where that has its name. */
const TALL = 1.5;
const AXIS = 26;
const LABEL_LIFT = 6;
const MARGIN = 18;

/** A hill a genre, each on its own ground line, all on one scale. */
export function layoutRidge({ rows, columns, marks }: GridShown, width: number): RidgeLayout {
  const beside = width >= ROOMY;
  const row = beside ? ROW.beside : ROW.above;
  const left = beside ? Math.min(width * LABEL_SHARE, Math.max(0, ...rows.map(textWidth))) + GAP : 0;
  const x = scalePoint(
    columns.map((_, i) => i),
    [left + MARGIN, width - MARGIN],
  );
  const tall = beside ? row * TALL : row - LABEL_ABOVE;
  const y = scaleLinear([0, Math.max(...marks.map(({ share }) => share)) || 1], [0, tall]);
  const top = beside ? tall - row + GAP : 0;
  const share = (r: number, c: number) => marks[r * columns.length + c]?.share ?? 0;
  const step = columns.length > 1 ? x.step() : width - left;
  const hills = rows.map((label, r): Hill => {
    const ground = top + (r + 1) * row;
    const points = columns.map((_, c) => ({ x: x(c) ?? 0, y: ground - y(share(r, c)) }));
    const shape = area<(typeof points)[number]>(
      (p) => p.x,
      ground,
      (p) => p.y,
    ).curve(curveMonotoneX);
    const edge = line<(typeof points)[number]>(
      (p) => p.x,
      (p) => p.y,
    ).curve(curveMonotoneX);
    const peak = columns.reduce((best, _, c) => (share(r, c) > share(r, best) ? c : best), 0);
    return {
      name: label,
      label: fitted(label, beside ? left - GAP : width),
      ground,
      area: shape(points) ?? '',
      line: edge(points) ?? '',
      points,
      peak,
    };
  });
  const floor = top + rows.length * row;
  const apart = Math.max(0, ...columns.map(textWidth)) + GAP / 2;
  const every = Math.max(1, Math.ceil(apart / step));
  return {
    height: floor + AXIS,
    boxes: hills.flatMap(({ ground, points }) =>
      points.map((point) => ({
        x: Math.max(0, point.x - step / 2),
        y: ground - row,
        width: Math.min(width, point.x + step / 2) - Math.max(0, point.x - step / 2),
        height: row,
      })),
    ),
    columns: columns.length,
    hills,
    left,
    ticks: columns.flatMap((label, c) => ((columns.length - 1 - c) % every ? [] : [{ x: x(c) ?? 0, label }])),
    floor,
    labelLift: beside ? LABEL_LIFT : row - NAME_LINE,
  };
}
