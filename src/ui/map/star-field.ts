import type { SkyMap } from '../../engine/contract.ts';
import { type Look, type Rgb, type Stamp, SUBSTEPS, starStamps } from './star-stamps.ts';
import type { View } from './view.ts';

/** A picture, 32 bits a pixel, in device pixels. */
export interface Pixels {
  readonly data: Uint32Array;
  readonly width: number;
  readonly height: number;
}

/** What decides the stars' looks, apart from where they are seen. */
export interface StarInks {
  /** For titles in none of the groups, then one a group. */
  readonly inks: readonly Rgb[];
  readonly heart: Rgb;
  /** At night light spills; on paper a star is a printed dot. */
  readonly spill: number;
}

const BRIGHTNESSES = 10;
/** Where the catalogue does not say how known a title is. */
const MIDDLING = 5;
/** Radius in CSS pixels of the least and the most known. */
const SMALLEST = 0.65;
const LARGEST = 2.3;
/** Pixels a map at which stars are as big as said above; they grow more slowly than the map, within bounds. */
const USUAL_SCALE = 850;
const LEAST_GROWN = 0.65;
const MOST_GROWN = 3;
/** Each growth has stamps of its own, so they come in steps. */
const GROWTH_STEP = 0.15;
const FAINTEST = 0.5;
/** No star reaches further, in CSS pixels. */
const MOST_REACH = 32;
/** What is left of a star that does not pass. */
const DIMMED = 0.13;

/** How big stars are at a scale (pixels a map), beside their usual size. */
export function growth(k: number): number {
  const grown = Math.min(MOST_GROWN, Math.max(LEAST_GROWN, Math.cbrt(k / USUAL_SCALE)));
  return Math.round(grown / GROWTH_STEP) * GROWTH_STEP;
}

/** Rows from the faintest to the brightest: what is drawn later lies above. */
export function drawingOrder(prominence: Uint8Array): Uint32Array {
  const order = Uint32Array.from(prominence, (_, row) => row);
  return order.sort((a, b) => (prominence[a] ?? 0) - (prominence[b] ?? 0) || a - b);
}

/** A set of stamps for one size of pixels, growth and set of inks: by brightness, group and whether dimmed. */
export function openStamps({ inks, heart, spill }: StarInks, ratio: number, grown: number): StampBook {
  const books = new Map<number, Stamp[]>();
  return (brightness, group, dimmed) => {
    const key = (brightness * inks.length + group) * 2 + (dimmed ? 1 : 0);
    const found = books.get(key);
    if (found) return found;
    const share = (brightness - 1) / (BRIGHTNESSES - 1);
    const look: Look = {
      radius: (SMALLEST + (LARGEST - SMALLEST) * share * share) * ratio * grown,
      strength: (FAINTEST + (1 - FAINTEST) * share) * (dimmed ? DIMMED : 1),
      ink: inks[group] ?? inks[0] ?? heart,
      heart: dimmed ? (inks[group] ?? heart) : heart,
      spill: dimmed ? 0 : spill,
    };
    const made = starStamps(look);
    books.set(key, made);
    return made;
  };
}

/** The stamps of a star: `brightness` 1 to 10, `group` 0 for none. */
export type StampBook = (brightness: number, group: number, dimmed: boolean) => readonly Stamp[];

/** Lays a stamp's ink over a picture; what lies outside is cut off. */
function lay({ data, width, height }: Pixels, { side, cover, ink }: Stamp, left: number, top: number): void {
  const fromX = Math.max(0, -left);
  const toX = Math.min(side, width - left);
  const toY = Math.min(side, height - top);
  for (let y = Math.max(0, -top); y < toY; y++) {
    let at = (top + y) * width + left + fromX;
    for (let i = y * side + fromX, end = y * side + toX; i < end; i++, at++) {
      const more = cover[i] as number;
      if (more === 0) continue;
      const old = data[at] as number;
      const had = old >>> 24;
      const now = (had + ((255 - had) * more + 127) / 255) | 0;
      // Of two stars that meet in a pixel the stronger gives its colour.
      data[at] = (now << 24) | (more >= had ? (ink[i] as number) : old & 0xffffff);
    }
  }
}

/** What the field is drawn from. */
export interface Field {
  readonly sky: Pick<SkyMap, 'x' | 'y' | 'prominence'>;
  readonly order: Uint32Array;
  /** Each title's group, 0 for none. */
  readonly groups: Uint8Array;
  /** 0 for each title that is dimmed; null when none is. */
  readonly lit: Uint8Array | null;
}

/**
 * Draws every star that is in the picture, into pixels that were cleared: writing them by hand takes a tenth of what
 * as many arcs take. `ratio` is device pixels a CSS pixel.
 */
export function drawStars(pixels: Pixels, field: Field, view: View, stamps: StampBook, ratio: number): void {
  const { x, y, prominence } = field.sky;
  const k = view.k * ratio;
  const [ox, oy] = [view.x * ratio, view.y * ratio];
  const free = MOST_REACH * ratio;
  for (const row of field.order) {
    const px = ox + k * (x[row] as number);
    const py = oy + k * (y[row] as number);
    if (px < -free || py < -free || px > pixels.width + free || py > pixels.height + free) continue;
    const dimmed = field.lit !== null && field.lit[row] === 0;
    const set = stamps((prominence[row] as number) || MIDDLING, field.groups[row] as number, dimmed);
    const [wx, wy] = [Math.floor(px), Math.floor(py)];
    const step = Math.floor((py - wy) * SUBSTEPS) * SUBSTEPS + Math.floor((px - wx) * SUBSTEPS);
    const stamp = set[step] as Stamp;
    const reach = (stamp.side - 1) / 2;
    lay(pixels, stamp, wx - reach, wy - reach);
  }
}
