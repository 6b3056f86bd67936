import { failure } from '../errors.ts';
import { decodePlanes } from './planes.ts';

/** Throws `ShardDamaged` when the lengths do not add up to the text, or the text is not UTF-8. */
export function decodeText(text: Uint8Array, lengths: Uint16Array | Uint32Array): string[] {
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

/** Sorted terms: what each shares with the one before, as a length, and the rest as text. */
export interface TermColumns {
  readonly termPrefix: Uint8Array;
  readonly termText: Uint8Array;
  readonly termLengths: Uint8Array;
}

/** Terms written by `encodeTerms`. Throws `ShardDamaged` as `decodeText` does. */
export function decodeTerms({ termPrefix, termText, termLengths }: TermColumns): string[] {
  let term = '';
  return decodeText(termText, decodePlanes(termLengths)).map((rest, i) => {
    term = term.slice(0, termPrefix[i]) + rest;
    return term;
  });
}
