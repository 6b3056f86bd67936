import { topK } from '../core/top-k.ts';
import type { Opened } from './opened.ts';

/** The places of the `n` best known titles on the map, x and y in turn, 0 to 255 each. */
export function sky({ model }: Opened, n: number): Uint8Array {
  const { prominence, placeX, placeY } = model.titles;
  return Uint8Array.from(topK(prominence, n).flatMap((row) => [placeX[row] ?? 0, placeY[row] ?? 0]));
}
