import { failure } from '../errors.ts';

/** Rising row numbers as gaps, 7 bits a byte, low bits first, the high bit set on all but a gap's last byte. */
export function encodeGaps(rows: ArrayLike<number>, out: number[]): void {
  let before = -1;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    let gap = row - before - 1;
    before = row;
    while (gap > 0x7f) {
      out.push((gap & 0x7f) | 0x80);
      gap >>>= 7;
    }
    out.push(gap);
  }
}

/**
 * Reads gaps for all lists at once: list `i` has `counts[i]` rows, written to `rows` from `starts[i]` on.
 * Throws `ShardDamaged` when bytes are missing, left over, or a row is not below `limit`.
 */
export function decodeGaps(bytes: Uint8Array, starts: Uint32Array, limit: number, rows: Uint32Array): void {
  const damaged = () =>
    failure('ShardDamaged', 'The index of the catalogue is damaged. Reload to fetch it again.');
  let at = 0;
  for (let list = 0; list + 1 < starts.length; list++) {
    let row = -1;
    const end = starts[list + 1] ?? 0;
    for (let i = starts[list] ?? 0; i < end; i++) {
      let gap = 0;
      let shift = 0;
      let byte: number;
      do {
        if (at >= bytes.length || shift > 28) throw damaged();
        byte = bytes[at++] ?? 0;
        gap |= (byte & 0x7f) << shift;
        shift += 7;
      } while (byte & 0x80);
      row += (gap >>> 0) + 1;
      if (row >= limit) throw damaged();
      rows[i] = row;
    }
  }
  if (at !== bytes.length) throw damaged();
}
