import { encodePlanes, encodeTerms } from './encode.ts';
import { type Layout, SINCE } from './first-kinds.ts';
import { KINDS, type Kind, layoutOf, type Section } from './kinds.ts';
import { listStarts } from './list-column.ts';
import { type Columns, readShard, type Shard } from './shard.ts';
import { decodeText } from './text-column.ts';
import { decodeGaps } from './varint.ts';
import { OLDEST_VERSION } from './version.ts';

/** The sections of version 1 where they were others than today's; `format/README.md` tells them. */
export const SECTIONS_1 = {
  vectors: {
    sigma: ['f32', 'any'],
    scale: ['f32', 'rows'],
    code: ['i8', 'any'],
  },
  index: {
    fieldOf: ['u8', 'any'],
    termText: ['u8', 'any'],
    termLengths: ['u16', 'any'],
    idf: ['u16', 'any'],
    postingCount: ['u32', 'any'],
    postings: ['u8', 'any'],
    frequency: ['u8', 'any'],
    lost: ['u8', 'any'],
    groupCount: ['u8', 'any'],
    groupOf: ['u32', 'any'],
    groupWeight: ['u8', 'any'],
  },
} as const satisfies Partial<Record<Kind, Record<string, Section>>>;

/** How version 1 laid a kind out. */
export function layout1(kind: Kind): Layout {
  const sections = kind in SECTIONS_1 ? SECTIONS_1[kind as keyof typeof SECTIONS_1] : KINDS[kind].sections;
  return { version: 1, code: KINDS[kind].code, sections };
}

/** What version 1 held, by section. */
export interface Columns1 {
  readonly vectors: { readonly sigma: Float32Array; readonly scale: Float32Array; readonly code: Int8Array };
  readonly index: {
    readonly fieldOf: Uint8Array;
    readonly termText: Uint8Array;
    readonly termLengths: Uint16Array;
    readonly idf: Uint16Array;
    readonly postingCount: Uint32Array;
    readonly postings: Uint8Array;
    readonly frequency: Uint8Array;
    readonly lost: Uint8Array;
    readonly groupCount: Uint8Array;
    readonly groupOf: Uint32Array;
    readonly groupWeight: Uint8Array;
  };
}

/** Version 1 told the nearness of words in 255 steps, version 2 in 16. */
const FINER_GROUPS = 255 / 16;

/** `a x b`, row after row, as `b x a`. */
function turned<T extends Int8Array | Uint8Array>(cells: T, a: number, b: number): T {
  const out = cells.slice() as T;
  for (let r = 0; r < a; r++) for (let j = 0; j < b; j++) out[j * a + r] = cells[r * b + j] as number;
  return out;
}

/** Entries title after title to entry after entry; each different scale once. */
function upgradeVectors({ scale, code }: Columns1['vectors'], rows: number): Columns<'vectors'> {
  const steps = [...new Set(scale)];
  const places = new Map(steps.map((step, i) => [step, i]));
  return {
    scale: Float32Array.from(steps),
    scaleOf: encodePlanes(Array.from(scale, (one) => places.get(one) ?? 0)),
    code: turned(code, rows, code.length / (rows || 1)),
  };
}

/** Whole terms to shared beginnings, gaps of 7 bits in the features' order to planes with the rare ones first. */
function upgradeIndex(old: Columns1['index'], rows: number): Columns<'index'> {
  const { postingCount: counts } = old;
  const starts = listStarts(counts, old.frequency.length);
  const postings = new Uint32Array(old.frequency.length);
  decodeGaps(old.postings, starts, rows, postings);
  const rareFirst = [...counts.keys()].sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
  const gaps = rareFirst.flatMap((f) =>
    [...postings.subarray(starts[f], starts[f + 1])].map(
      (row, i, all) => row - (i ? (all[i - 1] ?? 0) : -1) - 1,
    ),
  );
  const idf = new Map(rareFirst.map((f) => [counts[f] ?? 0, old.idf[f] ?? 0]));
  return {
    fieldOf: old.fieldOf,
    ...encodeTerms(decodeText(old.termText, old.termLengths)),
    idf: Uint16Array.from(idf.values()),
    postingCount: encodePlanes(counts),
    postings: encodePlanes(gaps),
    frequency: old.frequency,
    lost: turned(old.lost, rows, old.lost.length / (rows || 1)),
    groupCount: old.groupCount,
    groupOf: encodePlanes(old.groupOf),
    groupWeight: old.groupWeight.map((weight) => Math.round(weight / FINER_GROUPS)),
  };
}

/** Where a shard's header has its version. */
const VERSION_AT = 4;

/** 0 for bytes too short to say one. */
function versionOf(bytes: Uint8Array): number {
  const end = VERSION_AT + Uint32Array.BYTES_PER_ELEMENT;
  return bytes.length < end ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(VERSION_AT, true);
}

/**
 * Reads a shard of any version from the oldest that is read to today's, as today's columns. Loaded only where an
 * older model is met. Throws as `readShard` does.
 */
export function readAnyShard<K extends Kind>(kind: K, bytes: Uint8Array): Shard<K> {
  const version = versionOf(bytes);
  if (version !== OLDEST_VERSION || SINCE[kind] > version) return readShard(kind, bytes, layoutOf(kind));
  const { rows, fingerprint, columns } = readShard(kind, bytes, layout1(kind));
  if (!(kind in SECTIONS_1)) return { rows, fingerprint, columns };
  const old: unknown = columns;
  const upgraded: unknown =
    kind === 'vectors'
      ? upgradeVectors(old as Columns1['vectors'], rows)
      : upgradeIndex(old as Columns1['index'], rows);
  return { rows, fingerprint, columns: upgraded as Columns<K> };
}
