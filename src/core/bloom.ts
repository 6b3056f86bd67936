/** A set of strings in a few bytes: what was put in is always found, something else seldom. Source: Bloom 1970. */
export interface Bloom {
  readonly hashes: number;
  readonly bits: Uint8Array;
}

const BITS_A_BYTE = 8;
/** ln 2, which makes half of the bits ones: the fewest false finds. */
const BEST_FILL = Math.LN2;
const MOST_HASHES = 8;

/** 32 bits of a string and a seed. Source: FNV-1a over UTF-16 units, finished as MurmurHash3 does. */
function hash(text: string, seed: number): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Places of a string's bits: two hashes stand for any number of them. Source: Kirsch and Mitzenmacher 2006. */
function places(text: string, { hashes, bits }: Bloom): number[] {
  const size = bits.length * BITS_A_BYTE;
  const [first, step] = [hash(text, 0), hash(text, 1) | 1];
  return Array.from({ length: hashes }, (_, i) => ((first + i * (step >>> 0)) >>> 0) % size);
}

/** Puts strings into `bytes` bytes. With 6 bits a string about one in twenty others is found by mistake. */
export function makeBloom(texts: readonly string[], bytes: number): Bloom {
  const fill = texts.length ? (bytes * BITS_A_BYTE * BEST_FILL) / texts.length : 1;
  const bloom = {
    hashes: Math.max(1, Math.min(MOST_HASHES, Math.round(fill))),
    bits: new Uint8Array(bytes),
  };
  for (const text of texts)
    for (const place of places(text, bloom))
      bloom.bits[place >> 3] = (bloom.bits[place >> 3] ?? 0) | (1 << (place & 7));
  return bloom;
}

/** Whether a string was put in, or looks as if. */
export function mayHold(bloom: Bloom, text: string): boolean {
  return (
    bloom.bits.length > 0 &&
    places(text, bloom).every((place) => ((bloom.bits[place >> 3] ?? 0) >> (place & 7)) & 1)
  );
}
