import { Inflate } from 'fflate';
import { MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES, refused } from './limits.ts';

/** Where a zip's list says that a file lies. */
interface Entry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly at: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** Small enough that a bomb is noticed long before it fills the memory. */
const STEP = 4_096;

const HALF = 'The zip is damaged or was not downloaded whole. Download it again.';
const TOO_MUCH = `The zip unpacks to more than ${MAX_UNPACKED_BYTES / 1_000_000} MB, which no history does. It was not read.`;

/** Whether bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--)
    if (view.getUint32(at, true) === END) return at;
  throw refused(HALF);
}

/** A path that climbs out of its folder, or starts at a root, is no export's. */
function checkPath(path: string): void {
  const parts = path.split(/[\\/]/);
  if (parts.includes('..') || /^(?:[\\/]|[a-z]:)/i.test(path))
    throw refused('The zip holds a file that would lie outside it. It is not an export and was not read.');
}

/** The zip's own list, which alone knows how long each file is. */
function listOf(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ZIP_ENTRIES)
    throw refused(
      `The zip holds more than ${MAX_ZIP_ENTRIES} files, which no history does. It was not read.`,
    );
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) throw refused(HALF);
    const nameBytes = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes));
    checkPath(path);
    if (view.getUint16(at + 8, true) & ENCRYPTED)
      throw refused('The zip is locked with a password. Unpack it, then choose the files inside.');
    entries.push({
      path: path.replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = viewOf(bytes);
  if (entry.at + LOCAL_BYTES > bytes.length || view.getUint32(entry.at, true) !== LOCAL) throw refused(HALF);
  const from =
    entry.at + LOCAL_BYTES + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (from + entry.packed > bytes.length) throw refused(HALF);
  return bytes.subarray(from, from + entry.packed);
}

/** Unpacks in steps and counts what really comes out: the size that a zip tells may be a lie. */
function inflate(packed: Uint8Array, left: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    size += chunk.length;
    if (size > left) throw refused(TOO_MUCH);
    chunks.push(chunk);
    ended ||= final;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    throw error instanceof Error && error.name === 'BadData' ? error : refused(HALF, error);
  }
  if (!ended) throw refused(HALF);
  const out = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * The wanted files of a zip, unpacked, each byte counted and each file's CRC-32 checked.
 * Throws `BadData` for a zip that is damaged, cut short, locked, too large unpacked, or that points outside itself.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): { path: string; bytes: Uint8Array }[] {
  let left = MAX_UNPACKED_BYTES;
  return listOf(bytes)
    .filter(({ path }) => wanted(path))
    .map((entry) => {
      const packed = packedBytes(bytes, entry);
      if (entry.method !== STORED && entry.method !== DEFLATED)
        throw refused(
          'The zip is packed in a way that is not known here. Unpack it, then choose the files inside.',
        );
      const out = entry.method === STORED ? packed : inflate(packed, left);
      left -= out.length;
      if (left < 0) throw refused(TOO_MUCH);
      if (crc32(out) !== entry.crc) throw refused(HALF);
      return { path: entry.path, bytes: out };
    });
}
