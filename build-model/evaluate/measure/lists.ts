import { topK } from '../../../src/core/top-k.ts';
import type { Case } from '../ratings/splits.ts';
import type { Fitted } from '../recommenders/contract.ts';
import type { Regime } from './regimes.ts';

/** Titles a list: as deep as any metric looks. */
export const DEPTH = 100;

/** The best titles for a case, best first: those not given, ranked by what a recommender makes of the likes it is shown. */
export async function listFor(fitted: Fitted, one: Case, regime: Regime, titles: number): Promise<number[]> {
  const allowed = new Uint8Array(titles).fill(1);
  for (const row of one.given) allowed[row] = 0;
  const likes = one.given.slice(0, regime.shown);
  return topK(await fitted.score(likes, allowed), DEPTH, allowed);
}
