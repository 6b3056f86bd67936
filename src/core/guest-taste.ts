import { type Bloom, makeBloom } from './bloom.ts';
import type { Vectors } from './model.ts';
import { type Profile, profileQueries } from './profile.ts';
import { exactProducts } from './scorer.ts';
import type { TastePart } from './taste.ts';

/** Somebody else's taste, as a link carries it: one int8 vector in the titles' space, and what they have judged. */
export interface GuestTaste {
  /** Of the catalogue that the vector belongs to: the first eight hex digits of its hash. */
  readonly catalogue: string;
  readonly scale: number;
  readonly code: Int8Array;
  readonly judged: Bloom;
}

const LARGEST = 127;
/** The strongest dimensions: more would not fit into a link of 300 characters beside the judged titles. */
const MOST_DIMS = 96;
const VERSION = 1;
const HEX = 8;
const HEAD_BYTES = 1 + HEX / 2 + 4 + 1 + 1;
/** All bytes of a code: 247 characters in base64, which leaves a link of 300 room for a site such as `https://somebody.github.io/movie-roulette/`. */
const MOST_BYTES = 185;
/** Bits a judged title: one in twenty others is then held for judged as well. */
const BITS_A_TITLE = 6.25;

/** One vector for a whole profile: its interests' means by weight, each in its own unit, less the dislikes'. */
export function profileVector(vectors: Vectors, profile: Profile): Float64Array {
  const { queries } = profileQueries(vectors, profile);
  const out = new Float64Array(vectors.dims);
  const add = (q: number, by: number) => {
    for (let j = 0; j < vectors.dims; j++) out[j] = (out[j] ?? 0) + by * (queries[q * vectors.dims + j] ?? 0);
  };
  for (const [q, interest] of profile.interests.entries())
    add(q, interest.weight / profile.weight / interest.unit);
  if (profile.dislikes.length) add(profile.interests.length, -DISLIKE_SHARE / profile.dislikeUnit);
  return out;
}

/** What a dislike takes beside what a like gives, as in the taste of the visitor's own. */
const DISLIKE_SHARE = 0.5;

/**
 * Tells what each like gives and each dislike takes of a row's score by that vector. What rounding to a code changed is
 * shared out among the likes, so that the parts sum to `score`.
 */
export function profileParts(vectors: Vectors, profile: Profile) {
  const liked = profile.interests.flatMap(({ likes, unit }) =>
    likes.map(({ row, weight }) => ({ kind: 'like' as const, row, by: weight / profile.weight / unit })),
  );
  const by = -DISLIKE_SHARE / profile.dislikeUnit / profile.dislikes.length;
  const disliked = profile.dislikes.map((row) => ({ kind: 'dislike' as const, row, by }));
  const all = [...liked, ...disliked].map((one) => ({ ...one, productOf: exactProducts(vectors, one.row) }));
  return (row: number, score: number, onPart: (part: TastePart) => void): void => {
    const amounts = all.map((one) => one.by * one.productOf(row));
    const rounded = (score - amounts.reduce((sum, amount) => sum + amount, 0)) / liked.length;
    for (const [i, { kind, row: of }] of all.entries())
      onPart({ kind, row: of, amount: (amounts[i] ?? 0) + (kind === 'like' ? rounded : 0) });
  };
}

/** How many titles a code has room for, given the vector's length. */
function roomFor(dims: number): number {
  return Math.floor(((MOST_BYTES - HEAD_BYTES - dims) * 8) / BITS_A_TITLE);
}

/** Makes a taste to be given away. `judged` are ids, the newest first: as many as have room are carried. */
export function makeGuestTaste(
  vector: Float64Array,
  judged: readonly string[],
  catalogue: string,
): GuestTaste {
  const kept = vector.subarray(0, MOST_DIMS);
  const largest = kept.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  // A float32 travels: the same number must score here and there.
  const scale = Math.fround(largest / LARGEST);
  const carried = judged.slice(0, roomFor(kept.length));
  return {
    catalogue: catalogue.slice(0, HEX),
    scale,
    code: Int8Array.from(kept, (x) => (scale > 0 ? Math.round(x / scale) : 0)),
    judged: makeBloom(carried, Math.ceil((carried.length * BITS_A_TITLE) / 8)),
  };
}

/** A taste as bytes: version, catalogue, scale, dims, hashes, vector, bits. */
export function packGuestTaste({ catalogue, scale, code, judged }: GuestTaste): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES + code.length + judged.bits.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, VERSION);
  view.setUint32(1, Number.parseInt(catalogue, 16));
  view.setFloat32(5, scale);
  view.setUint8(9, code.length);
  view.setUint8(10, judged.hashes);
  bytes.set(new Uint8Array(code.buffer, code.byteOffset, code.length), HEAD_BYTES);
  bytes.set(judged.bits, HEAD_BYTES + code.length);
  return bytes;
}

/** Reads such bytes; null for anything that is not a taste of this version. */
export function unpackGuestTaste(bytes: Uint8Array): GuestTaste | null {
  if (bytes.length < HEAD_BYTES || bytes.length > MOST_BYTES || bytes[0] !== VERSION) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [scale, dims, hashes] = [view.getFloat32(5), view.getUint8(9), view.getUint8(10)];
  const sound =
    Number.isFinite(scale) && scale >= 0 && dims > 0 && dims <= MOST_DIMS && hashes > 0 && hashes <= 8;
  if (!sound || bytes.length < HEAD_BYTES + dims) return null;
  return {
    catalogue: view.getUint32(1).toString(16).padStart(HEX, '0'),
    scale,
    code: new Int8Array(bytes.slice(HEAD_BYTES, HEAD_BYTES + dims).buffer),
    judged: { hashes, bits: bytes.slice(HEAD_BYTES + dims) },
  };
}

/** What a guest makes of every row: an exact integer product times the scales. */
export function guestScores({ rows, dims, code, scale }: Vectors, guest: GuestTaste): Float64Array {
  const out = new Float64Array(rows);
  const shared = Math.min(dims, guest.code.length);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let j = 0, at = row * dims; j < shared; j++, at++)
      sum += (guest.code[j] as number) * (code[at] as number);
    out[row] = sum * guest.scale * (scale[row] as number);
  }
  return out;
}
