import { failure } from '../errors.ts';
import { type ArrayOf, ELEMENTS, type ElementName } from './elements.ts';
import type { Layout } from './first-kinds.ts';
import type { KINDS, Kind } from './kinds.ts';
import { FORMAT_VERSION } from './version.ts';

/** "MRLT", little-endian. */
export const MAGIC = 0x544c524d;
/** Bytes of the header, and of one section's entry after it. */
export const HEADER_BYTES = 20;
export const ENTRY_BYTES = 12;
const ALIGNMENT = 4;

type SectionsOf<K extends Kind> = (typeof KINDS)[K]['sections'];
type ElementOf<S> = S extends readonly [infer E extends ElementName, unknown] ? E : never;

/** The typed arrays of a shard, by section name. */
export type Columns<K extends Kind> = {
  -readonly [N in keyof SectionsOf<K>]: ArrayOf<ElementOf<SectionsOf<K>[N]>>;
};

export interface Shard<K extends Kind> {
  readonly rows: number;
  /** Equal in all shards of one build. */
  readonly fingerprint: number;
  readonly columns: Columns<K>;
}

/** The header's words, in order. */
export const HEADER = ['magic', 'version', 'kind', 'rows', 'fingerprint'] as const;

/** The next border at or after an offset. */
export function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

/**
 * Reads a shard and checks all that its header claims: magic, version, kind, element types, borders, lengths.
 * The arrays are views into `bytes`. `layout` is that of its kind and version. Throws `ShardDamaged` or `ModelTooNew`.
 */
export function readShard<K extends Kind>(kind: K, bytes: Uint8Array, layout: Layout): Shard<K> {
  const damaged = (what: string) =>
    failure(
      'ShardDamaged',
      `The ${kind} file of the catalogue is damaged (${what}). Reload to fetch it again.`,
    );
  const sections = Object.entries(layout.sections);
  const head = HEADER_BYTES + sections.length * ENTRY_BYTES;
  if (bytes.byteLength < head) throw damaged('its length');
  // Typed arrays need their border: a view into a larger buffer may start anywhere.
  const own = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const view = new DataView(own.buffer, own.byteOffset, own.byteLength);
  const [magic = 0, version = 0, code = 0, rows = 0, fingerprint = 0] = HEADER.map((_, i) =>
    view.getUint32(i * 4, true),
  );
  if (magic !== MAGIC) throw damaged('it is of another kind');
  if (version > FORMAT_VERSION)
    throw failure('ModelTooNew', 'The catalogue is newer than this page. Reload to get the new page.');
  if (version !== layout.version || code !== layout.code) throw damaged('it is of another kind');
  const columns: Record<string, ArrayBufferView> = {};
  let end = head;
  for (const [i, [name, [element, length]]] of sections.entries()) {
    const at = HEADER_BYTES + i * ENTRY_BYTES;
    const [type = 0, start = 0, count = 0] = [0, 4, 8].map((o) => view.getUint32(at + o, true));
    const found = ELEMENTS[type];
    const fits = found?.name === element && start === align(end) && (length === 'any' || count === rows);
    end = start + count * (found?.array.BYTES_PER_ELEMENT ?? 0);
    if (!found || !fits || end > own.byteLength) throw damaged(`section ${name} does not fit`);
    columns[name] = new found.array(own.buffer as ArrayBuffer, own.byteOffset + start, count);
  }
  if (align(end) !== own.byteLength) throw damaged('its length');
  return { rows, fingerprint, columns: columns as Columns<K> };
}
