import { failure } from '../errors.ts';

/** Low, middle and high bytes of whole numbers below 2^24. */
export const PLANES = 3;

/** Numbers written by `encodePlanes`. Throws `ShardDamaged` when a plane is cut short. */
export function decodePlanes(bytes: Uint8Array): Uint32Array {
  const count = bytes.length / PLANES;
  if (count % 1)
    throw failure('ShardDamaged', 'A list in the catalogue is damaged. Reload to fetch it again.');
  const out = new Uint32Array(count);
  for (let plane = 0, at = 0; plane < PLANES; plane++)
    for (let i = 0; i < count; i++, at++)
      out[i] = (out[i] as number) | ((bytes[at] as number) << (8 * plane));
  return out;
}
