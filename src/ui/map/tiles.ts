import type { Size, View } from './view.ts';

/** A square piece of the map at some scale; the one with its corner at the map's origin is 0, 0. */
export interface Tile {
  readonly column: number;
  readonly row: number;
}

/** CSS pixels of a side, about: small enough that a frame can draw some, large enough that few fill a window. */
const SIDE = 256;

/** A tile's side in CSS pixels: whole device pixels, so that neighbours meet without a gap. */
export const tileSide = (ratio: number): number => Math.round(SIDE * ratio) / ratio;

/**
 * The tiles of a sheet at `scale` (pixels a map) that fill the window, those in its middle first.
 * `side` and `free`, which is added around the window, are in CSS pixels.
 */
export function tilesSeen(
  { k, x, y }: View,
  { width, height }: Size,
  { scale, side, free }: { readonly scale: number; readonly side: number; readonly free: number },
): Tile[] {
  const tiles = (pixels: number) => (pixels * scale) / (k * side);
  const [left, right] = [Math.floor(tiles(-x - free)), Math.ceil(tiles(width - x + free))];
  const [top, bottom] = [Math.floor(tiles(-y - free)), Math.ceil(tiles(height - y + free))];
  const [cx, cy] = [tiles(width / 2 - x) - 0.5, tiles(height / 2 - y) - 0.5];
  const found: Tile[] = [];
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) found.push({ column, row });
  const away = ({ column, row }: Tile) => (column - cx) ** 2 + (row - cy) ** 2;
  return found.sort((a, b) => away(a) - away(b));
}
