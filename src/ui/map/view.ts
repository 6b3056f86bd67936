import type { SkyMap } from '../../engine/contract.ts';

/** How the map lies under the window: a place `p` of the map, 0 to 1, is seen at `x + k * p.x`, `y + k * p.y`, in CSS pixels. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** Of the window, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

/** A rectangle of the map. */
export interface Bounds {
  readonly from: Point;
  readonly to: Point;
}

export const toScreen = ({ k, x, y }: View, [px, py]: Point): Point => [x + k * px, y + k * py];

export const toMap = ({ k, x, y }: View, [sx, sy]: Point): Point => [(sx - x) / k, (sy - y) / k];

/** Outermost titles that do not count: a lonely star must not make all the others small. */
const OUTLIERS = 0.002;

/** Where the stars of a map lie; everything for a map without any. */
export function boundsOf({ x, y }: Pick<SkyMap, 'x' | 'y'>): Bounds {
  if (!x.length) return { from: [0, 0], to: [1, 1] };
  const cut = Math.floor(x.length * OUTLIERS);
  const ends = (column: Float32Array): [number, number] => {
    const sorted = column.slice().sort();
    return [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 1];
  };
  const [left, right] = ends(x);
  const [top, bottom] = ends(y);
  return { from: [left, top], to: [right, bottom] };
}

/** The view that shows all of a rectangle with `free` pixels around it. */
export function fitView({ from, to }: Bounds, { width, height }: Size, free: number): View {
  const room = (side: number) => Math.max(1, side - 2 * free);
  const span = (i: 0 | 1) => Math.max(to[i] - from[i], 1e-3);
  const k = Math.min(room(width) / span(0), room(height) / span(1));
  return centredOn([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], k, { width, height });
}

/** The view with a place in the window's middle. */
export function centredOn([px, py]: Point, k: number, { width, height }: Size): View {
  return { k, x: width / 2 - k * px, y: height / 2 - k * py };
}

/** True when a place can be seen, `free` pixels from the window's edge at least. */
export function isSeen(view: View, place: Point, { width, height }: Size, free: number): boolean {
  const [x, y] = toScreen(view, place);
  return x >= free && y >= free && x <= width - free && y <= height - free;
}

/** A zoom is foreseen no further than this many times farther; what goes farther than `JUMP` in one frame is a jump. */
const FURTHEST = 1.6;
const JUMP = 1.12;

/**
 * Where an outward zoom that went from scale `lastK` to this view in a frame will be in some frames, so that what is
 * drawn meanwhile fills the window then; the view itself at rest, after a jump as of a wheel, and for a zoom inward.
 */
export function foreseen(view: View, lastK: number, frames: number, size: Size): View {
  const step = view.k / lastK;
  if (step >= 1 || step < 1 / JUMP) return view;
  const factor = Math.max(1 / FURTHEST, step ** frames);
  return centredOn(toMap(view, [size.width / 2, size.height / 2]), view.k * factor, size);
}
