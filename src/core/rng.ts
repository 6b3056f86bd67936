import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const UINT32 = 2 ** 32;

/** A seeded stream of whole numbers; the same on every device. */
export interface Rng {
  /** Uniform in [0, below), for whole numbers up to 2^32. */
  below(below: number): number;
}

export function seededRng(seed: number): Rng {
  const generator = xoroshiro128plus(seed | 0);
  return {
    below: (below) => {
      // Tickets above the last whole multiple would favour low numbers, so they are drawn again.
      const fair = UINT32 - (UINT32 % below);
      for (;;) {
        const ticket = generator.next() >>> 0;
        if (ticket < fair) return ticket % below;
      }
    },
  };
}

/** A whole number in [0, 2^32) from a seed and a row, each pair its own. Source: the finaliser of MurmurHash3. */
export function mix(seed: number, row: number): number {
  let h = (seed ^ Math.imul(row + 1, 0x9e3779b1)) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
