import { mix } from '../../../src/core/rng.ts';
import type { SkyMap, SkyRegion } from '../../../src/engine/contract.ts';

const UINT32 = 2 ** 32;
const HUES = 6;
/** Clouds of stars, each with a name of each level. */
const CLOUDS = 40;

const roll = (salt: number, i: number) => mix(salt, i) / UINT32;
/** Three dice have a hump in the middle, as clouds have. */
const near = (salt: number, i: number) => (roll(salt, i) + roll(salt + 1, i) + roll(salt + 2, i)) / 3 - 0.5;

/** A map of `n` stars in clouds, the same for the same `n`. */
export function inventedSky(n: number): SkyMap {
  const rows = Array.from({ length: n }, (_, i) => i);
  const cloud = (i: number) => mix(7, i) % CLOUDS;
  const place = (i: number, salt: number) => 0.05 + 0.9 * roll(salt, cloud(i)) + 0.25 * near(salt + 10, i);
  const inside = (x: number) => Math.min(1, Math.max(0, x));
  const regions = [0, 1, 2]
    .flatMap((level) =>
      Array.from({ length: CLOUDS }, (_, c): SkyRegion => {
        const at: [number, number] = [
          0.05 + 0.9 * roll(1, c) + 0.02 * level,
          0.05 + 0.9 * roll(2, c) + 0.03 * level,
        ];
        return {
          words: [`Region ${c}`, `level ${level}`],
          level,
          parent: (level - 1) * CLOUDS + c,
          place: at,
          titles: n / CLOUDS,
        };
      }),
    )
    .map((region, i) => (i < CLOUDS ? { ...region, parent: -1 } : region));
  const tint = {
    names: rows.slice(0, HUES).map(String),
    of: Uint8Array.from(rows, (i) => cloud(i) % (HUES + 1)),
  };
  return {
    ids: rows.map((i) => `invented:${i}`) as unknown as SkyMap['ids'],
    x: Float32Array.from(rows, (i) => inside(place(i, 1))),
    y: Float32Array.from(rows, (i) => inside(place(i, 2))),
    prominence: Uint8Array.from(rows, (i) => 1 + Math.floor(10 * roll(3, i) ** 2)),
    tints: { genre: tint, decade: tint, type: tint, country: tint },
    regions,
    regionOf: Uint16Array.from(rows, (i) => 2 * CLOUDS + cloud(i)),
    surveyed: true,
  };
}
