import { failure } from '../errors.ts';
import { ELEMENTS } from './elements.ts';
import type { Layout } from './first-kinds.ts';
import { type Kind, layoutOf } from './kinds.ts';
import { align, ENTRY_BYTES, HEADER, HEADER_BYTES, MAGIC, type Shard } from './shard.ts';

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
    kind: layout.code,
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
