import { mix } from '../../src/core/rng.ts';
import type { Plane } from './lay-out.ts';

/** A patch of the map: its titles, its middle, and the wider patch that it lies in. */
export interface Patch {
  /** 0 is seen from afar; 2 from near by. */
  readonly level: number;
  /** Position of the wider patch in the list, or -1. */
  readonly parent: number;
  readonly rows: readonly number[];
  readonly x: number;
  readonly y: number;
}

/** Titles in a patch of the finest level: as many as one can look through. */
const FINE_ROWS = 40;
const MOST_FINE = 640;
const ROUNDS = 12;

/** How many patches each level has, widest first: few enough to be read at once, then steps of like size. */
function patchCounts(rows: number): number[] {
  const fine = Math.min(MOST_FINE, Math.max(1, Math.round(rows / FINE_ROWS)));
  const wide = Math.min(fine, Math.max(1, Math.round(rows ** 0.25)));
  return [wide, Math.round(Math.sqrt(wide * fine)), fine];
}

interface Group {
  readonly rows: number[];
  x: number;
  y: number;
}

function settle(group: Group, plane: Plane): void {
  if (!group.rows.length) return;
  group.x = group.rows.reduce((sum, r) => sum + (plane[2 * r] ?? 0), 0) / group.rows.length;
  group.y = group.rows.reduce((sum, r) => sum + (plane[2 * r + 1] ?? 0), 0) / group.rows.length;
}

const apart = (a: Group, x: number, y: number) => (a.x - x) ** 2 + (a.y - y) ** 2;

/** k-means in the plane from seeded rows; groups that lost all their rows are dropped. */
function fineGroups(plane: Plane, count: number, seed: number): Group[] {
  const rows = plane.length / 2;
  const order = Array.from({ length: rows }, (_, r) => r).sort((a, b) => mix(seed, a) - mix(seed, b));
  const groups: Group[] = order
    .slice(0, count)
    .map((r) => ({ rows: [], x: plane[2 * r] ?? 0, y: plane[2 * r + 1] ?? 0 }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const group of groups) group.rows.length = 0;
    for (let r = 0; r < rows; r++) {
      const [x, y] = [plane[2 * r] ?? 0, plane[2 * r + 1] ?? 0];
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let g = 0; g < groups.length; g++) {
        const d = apart(groups[g] as Group, x, y);
        if (d < least) {
          least = d;
          best = g;
        }
      }
      groups[best]?.rows.push(r);
    }
    for (const group of groups) settle(group, plane);
  }
  return groups.filter((group) => group.rows.length);
}

/** The two groups whose union spreads least. Source: Ward 1963. */
function closest(groups: readonly Group[]): [number, number] {
  let pair: [number, number] = [0, 1];
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < groups.length; i++) {
    const a = groups[i] as Group;
    for (let j = i + 1; j < groups.length; j++) {
      const b = groups[j] as Group;
      const cost = (apart(a, b.x, b.y) * a.rows.length * b.rows.length) / (a.rows.length + b.rows.length);
      if (cost < least) {
        least = cost;
        pair = [i, j];
      }
    }
  }
  return pair;
}

/** Joins the closest groups until `count` are left. */
function joined(groups: readonly Group[], count: number, plane: Plane): Group[] {
  const left = [...groups];
  while (left.length > count) {
    const [i, j] = closest(left);
    const one: Group = { rows: [...(left[i]?.rows ?? []), ...(left[j]?.rows ?? [])], x: 0, y: 0 };
    settle(one, plane);
    left.splice(j, 1);
    left[i] = one;
  }
  return left;
}

/** Patches of three levels, widest first and largest first within a level; every row lies in one of each level. */
export function gatherPatches(plane: Plane, seed: number): Patch[] {
  const rows = plane.length / 2;
  if (rows === 0) return [];
  const [wide = 1, middle = 1, fine = 1] = patchCounts(rows);
  const finest = fineGroups(plane, fine, seed);
  const between = joined(finest, middle, plane);
  const levels = [joined(between, wide, plane), between, finest];
  const patches: Patch[] = [];
  let above = new Int32Array(rows).fill(-1);
  for (const [level, groups] of levels.entries()) {
    const here = new Int32Array(rows);
    for (const group of [...groups].sort((a, b) => b.rows.length - a.rows.length)) {
      const members = [...group.rows].sort((a, b) => a - b);
      for (const r of members) here[r] = patches.length;
      patches.push({ level, parent: above[members[0] ?? 0] ?? -1, rows: members, x: group.x, y: group.y });
    }
    above = here;
  }
  return patches;
}
