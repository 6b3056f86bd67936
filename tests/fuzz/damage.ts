import fc from 'fast-check';

type Bytes = Uint8Array;
type Wound = (bytes: Bytes) => Bytes;

/** Numbers at which arithmetic on 32 bits goes wrong. */
const EDGES = [0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

const at = (bytes: Bytes, share: number) => Math.min(bytes.length - 1, Math.floor(share * bytes.length));
function join(...parts: readonly Bytes[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    out.set(part, end);
    end += part.length;
  }
  return out;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

const wounds: fc.Arbitrary<Wound> = fc.oneof(
  share.map(
    (s): Wound =>
      (bytes) =>
        bytes.slice(0, at(bytes, s)),
  ),
  fc.tuple(share, fc.nat(7)).map(
    ([s, bit]): Wound =>
      (bytes) => {
        const out = bytes.slice();
        const i = at(out, s);
        if (i >= 0) out[i] = (out[i] ?? 0) ^ (1 << bit);
        return out;
      },
  ),
  // A word at the start, where the headers are, or anywhere.
  fc.tuple(fc.oneof(fc.nat(400), fc.nat()), fc.constantFrom(...EDGES)).map(
    ([i, n]): Wound =>
      (bytes) => {
        const out = bytes.slice();
        const words = out.length >> 2;
        if (words > 0) new DataView(out.buffer).setUint32((i % words) * 4, n, true);
        return out;
      },
  ),
  fc.tuple(share, share, share).map(
    ([a, b, c]): Wound =>
      (bytes) => {
        const [i = 0, j = 0, k = 0] = [a, b, c].map((s) => Math.max(0, at(bytes, s))).sort((x, y) => x - y);
        return join(bytes.subarray(0, i), bytes.subarray(j, k), bytes.subarray(i, j), bytes.subarray(k));
      },
  ),
  fc.tuple(share, fc.uint8Array({ minLength: 1, maxLength: 40 })).map(
    ([s, more]): Wound =>
      (bytes) => {
        const i = Math.max(0, at(bytes, s));
        return join(bytes.subarray(0, i), more, bytes.subarray(i));
      },
  ),
);

/** Bytes as they come out of a bad network, a bad disk or a bad mind: cut, flipped, permuted, with lying numbers. */
export const damaged = (bytes: Bytes): fc.Arbitrary<Bytes> =>
  fc
    .array(wounds, { minLength: 1, maxLength: 4 })
    .map((all) => all.reduce((now, wound) => wound(now), bytes));
