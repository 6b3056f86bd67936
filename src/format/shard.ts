import { failure } from '../errors.ts';
import { type ArrayOf, ELEMENTS, type ElementName } from './elements.ts';
import { KINDS, type Kind, type Section } from './kinds.ts';

/** The version that this code writes. A newer one is refused with `ModelTooNew`. */
export const FORMAT_VERSION = 2;
/** The oldest version that this code reads. */
export const OLDEST_VERSION = 1;

const MAGIC = 0x544c524d; // "MRLT", little-endian
const HEADER_BYTES = 20;
const ENTRY_BYTES = 12;
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

const HEADER = ['magic', 'version', 'kind', 'rows', 'fingerprint'] as const;

/** A version's number and the sections that a kind had in it. */
export interface Layout {
  readonly version: number;
  readonly sections: Readonly<Record<string, Section>>;
}

function layoutOf(kind: Kind): Layout {
  return { version: FORMAT_VERSION, sections: KINDS[kind].sections };
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

/** Writes a shard: header, one entry a section, then the sections in table order, each on a 4-byte border. */
export function writeShard<K extends Kind>(
  kind: K,
  shard: Shard<K>,
  layout: Layout = layoutOf(kind),
): Uint8Array {
  const sections = Object.entries(layout.sections);
  const columns = shard.columns as unknown as Record<string, ArrayBufferView & { length: number }>;
  const head = HEADER_BYTES + sections.length * ENTRY_BYTES;
  let end = head;
  const starts = sections.map(([name]) => {
    const start = align(end);
    end = start + (columns[name]?.byteLength ?? 0);
    return start;
  });
  const bytes = new Uint8Array(align(end));
  const view = new DataView(bytes.buffer);
  const header = {
    magic: MAGIC,
    version: layout.version,
    kind: KINDS[kind].code,
    rows: shard.rows,
    fingerprint: shard.fingerprint,
  };
  for (const [i, field] of HEADER.entries()) view.setUint32(i * 4, header[field], true);
  for (const [i, [name, [element]]] of sections.entries()) {
    const column = columns[name];
    const start = starts[i] ?? 0;
    if (!column) throw failure('BadRequest', `A ${kind} shard needs the section "${name}".`);
    const at = HEADER_BYTES + i * ENTRY_BYTES;
    const code = ELEMENTS.findIndex((e) => e.name === element);
    for (const [j, n] of [code, start, column.length].entries()) view.setUint32(at + j * 4, n, true);
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), start);
  }
  return bytes;
}

/**
 * Reads a shard and checks all that its header claims: magic, version, kind, element types, borders, lengths.
 * The arrays are views into `bytes`. `layout` is that of an older version; see `older.ts`. Throws `ShardDamaged` or `ModelTooNew`.
 */
export function readShard<K extends Kind>(
  kind: K,
  bytes: Uint8Array,
  layout: Layout = layoutOf(kind),
): Shard<K> {
  const damaged = (what: string) =>
    failure(
      'ShardDamaged',
      `The ${kind} file of the catalogue is damaged (${what}). Reload to fetch it again.`,
    );
  const sections = Object.entries(layout.sections);
  const head = HEADER_BYTES + sections.length * ENTRY_BYTES;
  if (bytes.byteLength < head) throw damaged('it is too short');
  // Typed arrays need their border: a view into a larger buffer may start anywhere.
  const own = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const view = new DataView(own.buffer, own.byteOffset, own.byteLength);
  const [magic = 0, version = 0, code = 0, rows = 0, fingerprint = 0] = HEADER.map((_, i) =>
    view.getUint32(i * 4, true),
  );
  if (magic !== MAGIC) throw damaged('it is not a shard');
  if (version > FORMAT_VERSION)
    throw failure('ModelTooNew', 'The catalogue is newer than this page. Reload to get the new page.');
  if (version !== layout.version || code !== KINDS[kind].code) throw damaged('it is of another kind');
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
  if (align(end) !== own.byteLength) throw damaged('it has bytes too many');
  return { rows, fingerprint, columns: columns as Columns<K> };
}
