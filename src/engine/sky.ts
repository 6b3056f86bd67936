import type { TitleId } from '../catalogue/title.ts';
import { topK } from '../core/top-k.ts';
import { isFailure } from '../errors.ts';
import { checkIds } from './check-asked.ts';
import type { SmallSky } from './contract.ts';
import type { Opened } from './opened.ts';
import { places, roughPlaces } from './places.ts';

/** The places of the `n` best known titles, and of one title among them, as the map has them. */
export async function sky(opened: Opened, id: TitleId, n: number): Promise<SmallSky> {
  const { titles } = opened.model;
  const { x, y } = await places(opened).catch((error) => {
    if (!isFailure(error, 'Offline')) throw error;
    // A page that was opened before is whole without the network too: rough places for all of it.
    return roughPlaces(titles);
  });
  const [own = -1] = opened.rows.known(checkIds([id]));
  const at = (row: number): [number, number] => [x[row] ?? 0, y[row] ?? 0];
  return {
    stars: Float32Array.from(topK(titles.prominence, n).flatMap(at)),
    own: own < 0 ? null : at(own),
  };
}
