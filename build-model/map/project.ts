import type { DenseMatrix } from '../vectors/matrix.ts';
import { fuzzyEdges } from './fuzzy-edges.ts';
import { layOut, type Plane } from './lay-out.ts';
import { nearestRows } from './neighbours.ts';
import { withoutEra } from './without-era.ts';

/** Neighbours that draw a title: fewer tear the map into crumbs, more melt it into one cloud. */
const NEIGHBOURS = 15;
/** How far from the middle the layout starts; strangers need room to be pushed apart. */
const START_REACH = 10;
/** Kept free at the map's edge, so that the outermost stars are whole. */
const MARGIN = 0.02;

/** The second and third direction of the vectors, unit rows: the layout then only has to settle what lies near. */
function firstPlaces({ rows, cols, data }: DenseMatrix): Plane {
  const plane = new Float32Array(2 * rows);
  for (let r = 0; r < rows; r++) {
    const row = data.subarray(r * cols, (r + 1) * cols);
    const norm = Math.sqrt(row.reduce((sum, x) => sum + x * x, 0)) || 1;
    plane[2 * r] = (row[Math.min(1, cols - 1)] ?? 0) / norm;
    plane[2 * r + 1] = (row[Math.min(2, cols - 1)] ?? 0) / norm;
  }
  const reach = plane.reduce((most, x) => Math.max(most, Math.abs(x)), 0) || 1;
  return plane.map((x) => (x * START_REACH) / reach);
}

/** Turns the plane so that its longest side lies flat: screens are wider than high. */
function turned(plane: Plane): Plane {
  const rows = plane.length / 2;
  let [mx, my, xx, xy, yy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < plane.length; i += 2) {
    mx += (plane[i] ?? 0) / rows;
    my += (plane[i + 1] ?? 0) / rows;
  }
  for (let i = 0; i < plane.length; i += 2) {
    const [dx, dy] = [(plane[i] ?? 0) - mx, (plane[i + 1] ?? 0) - my];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return plane.map((_, i) => {
    const [dx, dy] = [(plane[i - (i % 2)] ?? 0) - mx, (plane[i - (i % 2) + 1] ?? 0) - my];
    return i % 2 ? c * dy - s * dx : c * dx + s * dy;
  });
}

/** Into [0, 1] with one scale for both sides, in the middle. */
function fitted(plane: Plane): Plane {
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const high = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [i, x] of plane.entries()) {
    low[i % 2] = Math.min(low[i % 2] ?? 0, x);
    high[i % 2] = Math.max(high[i % 2] ?? 0, x);
  }
  const middle = low.map((l, side) => (l + (high[side] ?? 0)) / 2);
  const widest = Math.max(...low.map((l, side) => (high[side] ?? 0) - l));
  const scale = widest > 0 ? (1 - 2 * MARGIN) / widest : 0;
  return plane.map((x, i) => 0.5 + (x - (middle[i % 2] ?? 0)) * scale);
}

/**
 * A place in the plane for every row, x and y in turn, in [0, 1]: titles that are near by cosine lie near.
 * `years` has 0 for unknown. The same input and seed give the same places.
 */
export function project(vectors: DenseMatrix, years: readonly number[], seed: number): Plane {
  if (vectors.rows === 0) return new Float32Array(0);
  const lasting = withoutEra(vectors, years);
  const neighbours = nearestRows(lasting, Math.min(NEIGHBOURS, Math.max(1, vectors.rows - 1)), seed);
  const plane = firstPlaces(lasting);
  layOut(plane, fuzzyEdges(neighbours), seed);
  return fitted(turned(plane));
}
