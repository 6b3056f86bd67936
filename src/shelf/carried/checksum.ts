/** How a part's check was made; the second is for browsers that offer no cryptography, as over plain http. */
export type ChecksumKind = 'sha-256' | 'fnv-1a-32';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Notices accidents, not intent. Source: Fowler, Noll, Vo, FNV-1a, 32 bits. */
function fnv(bytes: Uint8Array): string {
  let hash = OFFSET;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, PRIME);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The better check that this browser can make. */
export function bestChecksum(): ChecksumKind {
  return globalThis.crypto?.subtle ? 'sha-256' : 'fnv-1a-32';
}

/** Hexadecimal check over a text's UTF-8; null for one that this browser cannot make. */
export async function checksumOf(kind: ChecksumKind, text: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(text);
  if (kind === 'fnv-1a-32') return fnv(bytes);
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
