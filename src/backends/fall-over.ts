import type { Vectors } from '../core/model.ts';
import { plainScorer, type Scorer } from '../core/scorer.ts';
import { within } from './deadline.ts';
import { selfCheck, spotCheck } from './self-check.ts';

/** A product takes milliseconds; one that takes this long will never come. */
const PRODUCT_MS = 1000;
/** Every product is looked at; all of a fixed one is compared rarely enough to cost nothing. */
const CHECK_EVERY = 64;

/**
 * Serves products from `fast` for as long as it is right. When it throws, is late or fails a check, the same product is made by the plain scorer, which serves from then on; `onLost` is told why, once.
 */
export function fallOver(fast: Scorer, vectors: Vectors, onLost: (why: string) => void): Scorer {
  const plain = plainScorer(vectors);
  const checkSpots = spotCheck(vectors);
  let serving = fast;
  let made = 0;
  const lose = (error: unknown) => {
    if (serving === plain) return;
    serving = plain;
    onLost(error instanceof Error ? error.message : String(error));
    try {
      fast.dispose();
    } catch {
      // A lost context may refuse even this; nothing is left to free.
    }
  };
  const fromFast = async (queries: Float32Array, count: number) => {
    made++;
    if (made % CHECK_EVERY === 0) await within(selfCheck(fast, vectors), PRODUCT_MS);
    const products = await within(fast.products(queries, count), PRODUCT_MS);
    // A lost context answers zeros without an error, a broken driver anything.
    checkSpots(products, queries, count);
    return products;
  };
  return {
    get name() {
      return serving.name;
    },
    async products(queries, count) {
      if (serving !== plain) {
        try {
          return await fromFast(queries, count);
        } catch (error) {
          lose(error);
        }
      }
      return plain.products(queries, count);
    },
    dispose: () => serving.dispose(),
  };
}
