import { quadtree } from 'd3-quadtree';
import type { SkyMap } from '../../engine/contract.ts';
import { type Point, toMap, toScreen, type View } from './view.ts';

type Places = Pick<SkyMap, 'x' | 'y'>;

/** Finds the star nearest to a point of the screen, at most `reach` pixels away; -1 for none. */
export type FindStar = (view: View, at: Point, reach: number) => number;

/** Sorts the stars into a quadtree, so that a hover need not look at all of them. */
export function openStarFinder({ x, y }: Places): FindStar {
  const tree = quadtree<number>()
    .x((row) => x[row] ?? 0)
    .y((row) => y[row] ?? 0)
    .addAll(Array.from(x, (_, row) => row));
  return (view, at, reach) => {
    const [px, py] = toMap(view, at);
    return tree.find(px, py, reach / view.k) ?? -1;
  };
}

/** Pixels that a step goes at least: in a crowd one need not visit every star on the way. */
const LEAST_STEP = 14;
/** How much a star beside the way counts as farther than one on it. */
const ASIDE = 2;

/**
 * The star that an arrow key leads to: the nearest in that direction, within 45 degrees of it; -1 when there is none.
 * `direction` is a unit step on the screen.
 */
export function starTowards({ x, y }: Places, view: View, from: Point, [dx, dy]: Point): number {
  const [fx, fy] = toScreen(view, from);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < x.length; row++) {
    const ex = view.x + view.k * (x[row] as number) - fx;
    const ey = view.y + view.k * (y[row] as number) - fy;
    const along = ex * dx + ey * dy;
    const aside = Math.abs(ex * dy - ey * dx);
    if (along < LEAST_STEP || aside > along) continue;
    const cost = along + ASIDE * aside;
    if (cost < least) {
      least = cost;
      best = row;
    }
  }
  return best;
}
