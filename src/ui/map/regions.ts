import type { SkyMap } from '../../engine/contract.ts';

/** True when a region is, or lies within, another. */
function within({ regions }: SkyMap, region: number, other: number): boolean {
  for (let at = region; at >= 0; at = regions[at]?.parent ?? -1) if (at === other) return true;
  return false;
}

/** Rows of a region, those of its finer regions included, the best known first. */
export function rowsOfRegion(sky: SkyMap, region: number): number[] {
  const inside = sky.regions.map((_, i) => within(sky, i, region));
  const rows: number[] = [];
  for (const [row, finest] of sky.regionOf.entries()) if (inside[finest]) rows.push(row);
  return rows.sort((a, b) => (sky.prominence[b] ?? 0) - (sky.prominence[a] ?? 0) || a - b);
}

/** Positions of the regions directly within another, or of the widest ones for -1; the fullest first. */
export function regionsIn({ regions }: SkyMap, parent: number): number[] {
  return regions
    .flatMap((region, i) => (region.parent === parent ? [i] : []))
    .sort((a, b) => (regions[b]?.titles ?? 0) - (regions[a]?.titles ?? 0) || a - b);
}
