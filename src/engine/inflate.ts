import { failure } from '../errors.ts';

/**
 * Inflates a gzip file to exactly `rawBytes`; reading stops beyond them, so that no file can exhaust a phone.
 * Throws `ShardDamaged`, with `file` in its sentence.
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  rawBytes: number,
  file: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const damaged = (cause?: unknown) =>
    failure('ShardDamaged', `${file} does not unpack as it should. Reload to fetch it again.`, cause);
  const out = new Uint8Array(rawBytes);
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  let at = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (at + part.value.length > rawBytes) {
        await reader.cancel();
        throw damaged();
      }
      out.set(part.value, at);
      at += part.value.length;
    }
  } catch (cause) {
    throw damaged(cause);
  }
  if (at !== rawBytes) throw damaged();
  return out;
}
