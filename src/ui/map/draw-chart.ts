import type { Line } from './constellations.ts';
import { strengthAt } from './map-labels.ts';
import type { PlacedLabel } from './place-labels.ts';
import type { SkyInks } from './sky-inks.ts';
import { isSeen, type Point, type Size, toScreen, type View } from './view.ts';

type Context = CanvasRenderingContext2D;

/** What is drawn over the stars. */
export interface Chart {
  readonly lines: readonly Line[];
  /** In pixels from the map's origin, at the view's scale. */
  readonly labels: readonly PlacedLabel[];
  /** A label as it is drawn, and how far around it the picture reaches. */
  readonly picture: (label: PlacedLabel, chosen: boolean) => CanvasImageSource | null;
  /** Position of the region that is chosen or pointed at; -1 for none. */
  readonly region: number;
  readonly likes: readonly Point[];
}

/** Rings of the graticule, in the map's units from its middle. */
const RINGS = [0.12, 0.24, 0.36, 0.48, 0.6];
const SPOKES = 12;
/** Rings wider than this many pixels are straight lines, and cost much. */
const WIDEST_RING = 6000;
const FULL = 2 * Math.PI;
/** Pixels that a like's light reaches. */
const LIKE_GLOW = 15;

/** Circles and spokes, as on a chart of the heavens: the eye has something to hold on to. */
function graticule(context: Context, view: View): void {
  const [x, y] = toScreen(view, [0.5, 0.5]);
  context.beginPath();
  for (const ring of RINGS) {
    const radius = ring * view.k;
    if (radius > WIDEST_RING) continue;
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, FULL);
  }
  const [inner = 0, outer = 0] = [RINGS[0], RINGS.at(-1)].map((ring) => (ring ?? 0) * view.k);
  for (let i = 0; i < SPOKES; i++) {
    const [dx, dy] = [Math.cos((i * FULL) / SPOKES), Math.sin((i * FULL) / SPOKES)];
    context.moveTo(x + dx * inner, y + dy * inner);
    context.lineTo(x + dx * outer, y + dy * outer);
  }
  context.stroke();
}

function figures(context: Context, view: View, { width, height }: Size, lines: readonly Line[]): void {
  context.beginPath();
  for (const [from, to] of lines) {
    const [[ax, ay], [bx, by]] = [toScreen(view, from), toScreen(view, to)];
    const outside =
      Math.max(ax, bx) < 0 || Math.max(ay, by) < 0 || Math.min(ax, bx) > width || Math.min(ay, by) > height;
    if (outside) continue;
    context.moveTo(ax, ay);
    context.lineTo(bx, by);
  }
  context.stroke();
}

/** A star of four points, as compasses have them. */
function likedStar(context: Context, [x, y]: Point, size: number): void {
  const waist = size * 0.22;
  context.beginPath();
  for (let i = 0; i < 8; i++) {
    const radius = i % 2 ? waist : size;
    const [px, py] = [x + radius * Math.sin((i * FULL) / 8), y - radius * Math.cos((i * FULL) / 8)];
    if (i) context.lineTo(px, py);
    else context.moveTo(px, py);
  }
  context.closePath();
  context.fill();
}

function likes(context: Context, view: View, size: Size, points: readonly Point[], inks: SkyInks): void {
  context.fillStyle = inks.css.amber;
  for (const place of points) {
    if (!isSeen(view, place, size, -LIKE_GLOW)) continue;
    const at = toScreen(view, place);
    // Light around it in two steps: a gradient for each would cost more than the star.
    for (const [radius, alpha] of [
      [LIKE_GLOW, 0.12],
      [9, 0.22],
    ] as const) {
      context.globalAlpha = inks.night ? alpha : alpha / 2;
      context.beginPath();
      context.arc(at[0], at[1], radius, 0, FULL);
      context.fill();
    }
    context.globalAlpha = 1;
    likedStar(context, at, 8);
  }
}

function names(context: Context, view: View, size: Size, { labels, picture, region }: Chart): void {
  for (const placed of labels) {
    const { label } = placed;
    const [left, top] = [placed.left + view.x - LABEL_MARGIN, placed.top + view.y - LABEL_MARGIN];
    const [width, height] = [label.width + 2 * LABEL_MARGIN, label.height + 2 * LABEL_MARGIN];
    if (left > size.width || top > size.height || left + width < 0 || top + height < 0) continue;
    const chosen = label.level < 3 && label.of === region;
    const image = picture(placed, chosen);
    if (!image) continue;
    context.globalAlpha = chosen ? 1 : strengthAt(label.level, view.k);
    context.drawImage(image, left, top, width, height);
  }
  context.globalAlpha = 1;
}

/** Pixels around a label's box in its picture, for the halo. */
export const LABEL_MARGIN = 4;

/** Draws all that lies over the stars; the context is scaled to CSS pixels and clear. */
export function drawChart(context: Context, view: View, size: Size, chart: Chart, inks: SkyInks): void {
  context.lineWidth = 1;
  context.strokeStyle = inks.css.line;
  context.globalAlpha = 0.5;
  graticule(context, view);
  context.globalAlpha = 1;
  figures(context, view, size, chart.lines);
  likes(context, view, size, chart.likes, inks);
  names(context, view, size, chart);
}
