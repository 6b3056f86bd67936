import type { TitleId } from '../catalogue/title.ts';
import { standsFor } from '../core/explain.ts';
import { seededRng } from '../core/rng.ts';
import { drawOrder, wheelWeights } from '../core/roulette.ts';
import { cardOf } from './cards.ts';
import { checkIds } from './check-asked.ts';
import { checkSeed } from './check-request.ts';
import type { SharedResult } from './contract.ts';
import type { Opened } from './opened.ts';

/** Neither safe nor wild: how wide the first sector is beside the last. */
const EVEN_ADVENTURE = 0.3;

/**
 * Shows a spin that somebody sent: its titles in its order, whoever asks and whatever they like, around a wheel that
 * the seed arranges. Titles that this catalogue does not have are counted and left out. Throws `BadRequest` for what is no list of titles, or no seed.
 */
export function sharedSpin(
  { manifest, model, rows }: Opened,
  spin: { readonly catalogue: string; readonly seed: number; readonly ids: readonly TitleId[] },
): SharedResult {
  checkSeed(spin.seed);
  const found = rows.known(checkIds(spin.ids));
  const weights = wheelWeights(found.length, EVEN_ADVENTURE);
  const around = drawOrder(
    found.map(() => 1),
    found.length,
    seededRng(spin.seed),
  );
  const picks = found.map((row) => ({
    card: cardOf(model.titles, row),
    score: 0,
    reason: { parts: [], meets: standsFor(model.index, row) },
  }));
  return {
    result: {
      seed: spin.seed,
      sectors: around.flatMap((i) => {
        const pick = picks[i];
        return pick ? [{ card: pick.card, weight: weights[i] ?? 1 }] : [];
      }),
      winner: around.indexOf(0),
      picks,
      left: found.length,
      poolSpent: false,
      understood: [],
    },
    catalogueChanged: manifest.hash !== spin.catalogue,
    gone: spin.ids.length - found.length,
  };
}
