/** The encodings that are told apart; the names are those that a person would use. */
export type Encoding = 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'UTF-32' | 'Windows-1252';

export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** Length of the byte order mark, 0 without one. */
  readonly bomBytes: number;
  /** True for UTF-8 with a few damaged bytes, which is told and not taken for Windows-1252. */
  readonly damaged: boolean;
}

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['UTF-32', [0xff, 0xfe, 0, 0]],
  ['UTF-32', [0, 0, 0xfe, 0xff]],
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16 LE', [0xff, 0xfe]],
  ['UTF-16 BE', [0xfe, 0xff]],
];

// The header of a catalogue is ASCII, so its UTF-16 shows a zero in every second byte.
const HEADER_BYTES = 64;
const ZERO_SHARE = 0.7;
const STRAY_SHARE = 0.1;

function utf16ByZeros(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, HEADER_BYTES);
  const pairs = Math.floor(head.length / 2);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i++) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (odd >= pairs * ZERO_SHARE && even <= pairs * STRAY_SHARE) return 'UTF-16 LE';
  if (even >= pairs * ZERO_SHARE && odd <= pairs * STRAY_SHARE) return 'UTF-16 BE';
  return null;
}

/** Counts multi-byte UTF-8 sequences that are whole and those that are broken. */
function utf8Sequences(bytes: Uint8Array): { whole: number; broken: number } {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const more =
      lead >= 0xc2 && lead <= 0xdf ? 1 : (lead & 0xf0) === 0xe0 ? 2 : (lead & 0xf8) === 0xf0 ? 3 : 0;
    let next = 1;
    while (next <= more && ((bytes[i + next] ?? 0) & 0xc0) === 0x80) next++;
    if (more > 0 && next > more) whole++;
    else broken++;
    i += next - 1;
  }
  return { whole, broken };
}

// In Windows-1252 nearly no byte above 0x7f starts a whole sequence; in damaged UTF-8 nearly all do.
const WHOLE_PER_BROKEN = 4;

/** Tells a file's encoding from its mark, its zeros, or whether its bytes are UTF-8. */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  for (const [encoding, bom] of BOMS)
    if (bom.every((byte, i) => bytes[i] === byte)) return { encoding, bomBytes: bom.length, damaged: false };
  const wide = utf16ByZeros(bytes);
  if (wide) return { encoding: wide, bomBytes: 0, damaged: false };
  const { whole, broken } = utf8Sequences(bytes);
  if (broken === 0) return { encoding: 'UTF-8', bomBytes: 0, damaged: false };
  if (whole >= broken * WHOLE_PER_BROKEN) return { encoding: 'UTF-8', bomBytes: 0, damaged: true };
  return { encoding: 'Windows-1252', bomBytes: 0, damaged: false };
}
