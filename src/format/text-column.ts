import { failure } from '../errors.ts';

/** Strings as one UTF-8 blob and the length of each in UTF-16 units, so that one decode serves all. */
export interface TextColumn {
  readonly text: Uint8Array;
  readonly lengths: Uint16Array;
}

const MAX_LENGTH = 0xffff;

/** Throws `BadData` for a string of more than 65,535 UTF-16 units. */
export function encodeText(strings: readonly string[]): TextColumn {
  const lengths = new Uint16Array(strings.length);
  for (const [i, s] of strings.entries()) {
    if (s.length > MAX_LENGTH)
      throw failure(
        'BadData',
        `A text of ${s.length} characters is longer than a shard can hold (${MAX_LENGTH}).`,
      );
    lengths[i] = s.length;
  }
  return { text: new TextEncoder().encode(strings.join('')), lengths };
}

/** Throws `ShardDamaged` when the lengths do not add up to the text, or the text is not UTF-8. */
export function decodeText(text: Uint8Array, lengths: Uint16Array): string[] {
  const damaged = () =>
    failure('ShardDamaged', 'A text in the catalogue is damaged. Reload to fetch it again.');
  let whole: string;
  try {
    whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text);
  } catch {
    throw damaged();
  }
  const out = new Array<string>(lengths.length);
  let at = 0;
  for (let i = 0; i < lengths.length; i++) {
    const end = at + (lengths[i] ?? 0);
    out[i] = whole.slice(at, end);
    at = end;
  }
  if (at !== whole.length) throw damaged();
  return out;
}
