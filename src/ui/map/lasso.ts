import { polygonContains } from 'd3-polygon';
import type { SkyMap } from '../../engine/contract.ts';
import type { Point } from './view.ts';

/** Fewer corners enclose nothing. */
const CORNERS = 3;

/** Rows whose place lies inside an outline, in the map's coordinates; the outline closes itself. */
export function rowsWithin({ x, y }: Pick<SkyMap, 'x' | 'y'>, outline: readonly Point[]): number[] {
  if (outline.length < CORNERS) return [];
  const [xs, ys] = [outline.map(([px]) => px), outline.map(([, py]) => py)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const corners = outline.map(([px, py]): [number, number] => [px, py]);
  const rows: number[] = [];
  for (let row = 0; row < x.length; row++) {
    const [px, py] = [x[row] ?? 0, y[row] ?? 0];
    if (px < left || px > right || py < top || py > bottom) continue;
    if (polygonContains(corners, [px, py])) rows.push(row);
  }
  return rows;
}
