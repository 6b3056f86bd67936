import { failure } from '../errors.ts';

/** Lists of numbers a row, flattened: `count[row]` entries of `of` belong to a row, in order. */
export interface ListColumn {
  readonly count: Uint8Array;
  readonly of: Uint16Array;
}

const MAX_COUNT = 0xff;

/** Throws `BadData` for a list of more than 255. */
export function encodeLists(lists: readonly (readonly number[])[]): ListColumn {
  const long = lists.find((l) => l.length > MAX_COUNT);
  if (long)
    throw failure(
      'BadData',
      `A list of ${long.length} entries is longer than a shard can hold (${MAX_COUNT}).`,
    );
  return { count: Uint8Array.from(lists, (l) => l.length), of: Uint16Array.from(lists.flat()) };
}

/** Where each row's list starts, and one past the last: `rows + 1` values. Throws `ShardDamaged` when counts and entries differ. */
export function listStarts(count: Uint8Array | Uint32Array, entries: number): Uint32Array {
  const starts = new Uint32Array(count.length + 1);
  for (let i = 0; i < count.length; i++) starts[i + 1] = (starts[i] ?? 0) + (count[i] ?? 0);
  if (starts[count.length] !== entries)
    throw failure('ShardDamaged', 'A list in the catalogue is damaged. Reload to fetch it again.');
  return starts;
}
