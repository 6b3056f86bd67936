import type { SkyMap } from '../../engine/contract.ts';
import type { Point } from './view.ts';

/** A line of a constellation, in the map's coordinates. */
export type Line = readonly [from: Point, to: Point];

/** Stars of a constellation: enough for a figure, few enough to be seen as one. */
const STARS = 7;
/** Regions of this level each have one. */
const LEVEL = 1;

/** The brightest rows of each region of the level; equals in the catalogue's order. */
function brightest({ regions, regionOf, prominence }: SkyMap): number[][] {
  const above = regions.map((_, i) => {
    let at = i;
    while (at >= 0 && (regions[at]?.level ?? 0) > LEVEL) at = regions[at]?.parent ?? -1;
    return at;
  });
  const members = new Map<number, number[]>();
  for (const [row, finest] of regionOf.entries()) {
    const region = above[finest] ?? -1;
    const rows = members.get(region);
    if (rows) rows.push(row);
    else members.set(region, [row]);
  }
  return [...members.values()].map((rows) =>
    rows.sort((a, b) => (prominence[b] ?? 0) - (prominence[a] ?? 0) || a - b).slice(0, STARS),
  );
}

/** The shortest lines that join all points. Source: Prim 1957. */
function joining(points: readonly Point[]): Line[] {
  const lines: Line[] = [];
  const joined = points.slice(0, 1);
  const left = points.slice(1);
  while (left.length) {
    let best: { line: Line; at: number; length: number } | null = null;
    for (const from of joined)
      for (const [at, to] of left.entries()) {
        const length = (from[0] - to[0]) ** 2 + (from[1] - to[1]) ** 2;
        if (!best || length < best.length) best = { line: [from, to], at, length };
      }
    if (!best) break;
    lines.push(best.line);
    joined.push(best.line[1]);
    left.splice(best.at, 1);
  }
  return lines;
}

/** A figure for each middle-sized region, through its best known titles, as old star charts draw them. */
export function constellations(sky: SkyMap): Line[] {
  return brightest(sky).flatMap((rows) =>
    joining(rows.map((row): Point => [sky.x[row] ?? 0, sky.y[row] ?? 0])),
  );
}
