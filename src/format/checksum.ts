/**
 * SHA-256 as lower-case hex, or null where the browser offers none (plain http that is not localhost);
 * there the file's length and gzip's own CRC-32 are the check that is left.
 */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('');
}
