import type { SkyMap } from '../../engine/contract.ts';
import { regionName } from '../strings/en-map.ts';
import { type Label, type PlacedLabel, placeLabels } from './place-labels.ts';
import { type Bounds, isSeen, type Point, type Size, type View } from './view.ts';

/** How names of each level are set: the face, its size in CSS pixels, and from which scale on (pixels a map) they are seen. */
const STYLES = [
  { weight: 600, size: 21, display: true, from: 0, until: 3600 },
  { weight: 520, size: 14, display: true, from: 560, until: 12_000 },
  { weight: 480, size: 13, display: false, from: 2600, until: Number.POSITIVE_INFINITY },
  { weight: 400, size: 12, display: false, from: 0, until: Number.POSITIVE_INFINITY },
] as const;
/** Titles are named from this scale on, the best known of those in sight. */
const NAMED_FROM = 5200;
const MOST_NAMED = 60;
/** Pixels from a star to its name. */
const UNDER_STAR = 7;
/** A name comes in over this share of its scale, and a wide one goes to this strength where it is no more the news. */
const COMING = 0.2;
const GONE = 0.3;
/** In whole pixels, or a name's picture is stretched. */
const heightOf = (level: number): number => Math.ceil(styleOf(level).size * 1.25);

export const styleOf = (level: number): (typeof STYLES)[number] => STYLES[level] ?? STYLES[3];

/** `600 21px Fraunces` */
export function fontOf(level: number, faces: { readonly display: string; readonly text: string }): string {
  const { weight, size, display } = styleOf(level);
  return `${weight} ${size}px ${display ? faces.display : faces.text}`;
}

/** How strongly names of a level are printed at a scale, 0 to 1. */
export function strengthAt(level: number, k: number): number {
  const { from, until } = styleOf(level);
  if (k < from) return 0;
  const come = from === 0 ? 1 : Math.min(1, (k - from) / (from * COMING));
  return k > until ? GONE : Math.max(0.15, come);
}

/** How far a region's titles reach below its middle, most of them. */
function depths({ regions, regionOf, y }: SkyMap): Float64Array {
  const squares = new Float64Array(regions.length);
  for (const [row, finest] of regionOf.entries())
    for (let at = finest; at >= 0; at = regions[at]?.parent ?? -1)
      squares[at] = (squares[at] ?? 0) + ((y[row] ?? 0) - (regions[at]?.place[1] ?? 0)) ** 2;
  return squares.map((sum, i) => Math.sqrt(sum / Math.max(1, regions[i]?.titles ?? 1)));
}

/** Labels of regions, wide ones first and full ones before small ones, as they are given a place. */
export function regionLabels(sky: SkyMap, widthOf: (text: string, level: number) => number): Label[] {
  const depth = depths(sky);
  return sky.regions
    .map((region, of) => ({ region, of, text: regionName(region.words) }))
    .filter(({ text }) => text)
    .sort((a, b) => a.region.level - b.region.level || b.region.titles - a.region.titles)
    .map(({ region: { level, place }, of, text }) => ({
      of,
      text,
      level,
      // The widest stand in their middle, the others under their stars, so as not to hide them.
      place: level ? [place[0], place[1] + (depth[of] ?? 0)] : place,
      width: widthOf(text, level),
      height: heightOf(level),
      below: level ? UNDER_STAR : 0,
    }));
}

/** A label under a star. */
export function titleLabel(row: number, text: string, place: Point, width: number): Label {
  return { of: row, text, level: 3, place, width, height: heightOf(3), below: UNDER_STAR };
}

/** The rows that are to be named: lit, in sight, the best known first; none from afar. */
export function brightestSeen(
  { sky, lit }: { readonly sky: SkyMap; readonly lit: Uint8Array | null },
  view: View,
  size: Size,
): number[] {
  if (view.k < NAMED_FROM) return [];
  return [...sky.ids.keys()]
    .filter((row) => (!lit || lit[row]) && isSeen(view, [sky.x[row] ?? 0, sky.y[row] ?? 0], size, 0))
    .sort((a, b) => (sky.prominence[b] ?? 0) - (sky.prominence[a] ?? 0) || a - b)
    .slice(0, MOST_NAMED);
}

/** The names that are printed at scale `k`, in pixels from the map's origin: whole device pixels, so that type is sharp. */
export function namesAt(
  k: number,
  labels: readonly Label[],
  { within, ratio }: { readonly within: Bounds; readonly ratio: number },
): PlacedLabel[] {
  const wanted = labels.filter(({ level }) => strengthAt(level, k) > 0 && (level < 3 || k >= NAMED_FROM));
  const whole = (pixels: number) => Math.round(pixels * ratio) / ratio;
  return placeLabels(wanted, { k, x: 0, y: 0 }, within).map(({ label, left, top }) => ({
    label,
    left: whole(left),
    top: whole(top),
  }));
}
