import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ELEMENTS } from '../../src/format/elements.ts';
import { KINDS, type Kind, layoutOf, type Section } from '../../src/format/kinds.ts';
import { type Columns, readShard, type Shard } from '../../src/format/shard.ts';
import { writeShard } from '../../src/format/write-shard.ts';

const kinds = Object.keys(KINDS) as Kind[];

/** A shard of a kind with anything that its table allows. */
function anyShard(kind: Kind): fc.Arbitrary<Shard<Kind>> {
  const sections = Object.entries(KINDS[kind].sections) as [string, Section][];
  return fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 0xffffffff })).chain(([rows, fingerprint]) => {
    const columns = sections.map(([name, [element, length]]) => {
      const array = ELEMENTS.find((e) => e.name === element)?.array ?? Uint8Array;
      const size = length === 'rows' ? { minLength: rows, maxLength: rows } : { maxLength: 9 };
      const bytes = fc.uint8Array({
        minLength: (size.minLength ?? 0) * array.BYTES_PER_ELEMENT,
        maxLength: size.maxLength * array.BYTES_PER_ELEMENT,
      });
      return bytes.map(
        (b) => [name, new array(b.slice(0, b.length - (b.length % array.BYTES_PER_ELEMENT)).buffer)] as const,
      );
    });
    return fc.tuple(...columns).map((found) => ({
      rows,
      fingerprint,
      columns: Object.fromEntries(found) as unknown as Columns<Kind>,
    }));
  });
}

/** The kind of failure, `read` when the bytes were taken, and the error itself when it is of another sort. */
function outcome(kind: Kind, bytes: Uint8Array): unknown {
  try {
    readShard(kind, bytes, layoutOf(kind));
    return 'read';
  } catch (error) {
    return error instanceof Error && ['ShardDamaged', 'ModelTooNew'].includes(error.name)
      ? error.name
      : error;
  }
}

const HEADER_BYTES = 20;
const ENTRY_BYTES = 12;
const HEADER = ['magic', 'version', 'kind', 'rows', 'fingerprint'];
const ENTRY = ['element', 'start', 'count'];

/** What the word of the header or of an entry at this byte says. */
function wordAt(byte: number): string {
  const word = byte >> 2;
  return HEADER[word] ?? ENTRY[(word - HEADER.length) % ENTRY.length] ?? '';
}

/** What a header alone cannot always tell: a count may grow into the padding; the manifest's hash sees it. */
const TOLD: Readonly<Record<string, RegExp>> = {
  version: /^(ShardDamaged|ModelTooNew)$/,
  rows: /^(ShardDamaged|read)$/,
  fingerprint: /^read$/,
  count: /^(ShardDamaged|read)$/,
};

describe.each(kinds)('a %s shard', (kind) => {
  const head = HEADER_BYTES + ENTRY_BYTES * Object.keys(KINDS[kind].sections).length;

  test('reads as it was written, byte for byte', () => {
    fc.assert(
      fc.property(anyShard(kind), (shard) => {
        const bytes = writeShard(kind, shard);
        const again = readShard(kind, bytes, layoutOf(kind));
        expect(again.rows).toBe(shard.rows);
        expect(again.fingerprint).toBe(shard.fingerprint);
        expect(writeShard(kind, again)).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });

  test('reads the same from the middle of a larger buffer, at any border', () => {
    fc.assert(
      fc.property(anyShard(kind), fc.nat({ max: 9 }), (shard, before) => {
        const bytes = writeShard(kind, shard);
        const larger = new Uint8Array(before + bytes.length + 3);
        larger.set(bytes, before);
        const again = readShard(kind, larger.subarray(before, before + bytes.length), layoutOf(kind));
        expect(writeShard(kind, again)).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  test('cut short or with bytes too many is damaged', () => {
    fc.assert(
      fc.property(anyShard(kind), fc.double({ min: 0, max: 0.999, noNaN: true }), (shard, part) => {
        const bytes = writeShard(kind, shard);
        expect(outcome(kind, bytes.subarray(0, Math.floor(bytes.length * part)))).toBe('ShardDamaged');
        expect(outcome(kind, Uint8Array.of(...bytes, 0, 0, 0, 0))).toBe('ShardDamaged');
      }),
      { numRuns: 50 },
    );
  });

  test('with any bit of its header flipped is damaged, wherever a header can tell', () => {
    fc.assert(
      fc.property(anyShard(kind), fc.nat({ max: head * 8 - 1 }), (shard, bit) => {
        const bytes = writeShard(kind, shard);
        const at = bit >> 3;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
        expect(outcome(kind, bytes), wordAt(at)).toMatch(TOLD[wordAt(at)] ?? /^ShardDamaged$/);
      }),
      { numRuns: 200 },
    );
  });

  test('with its header’s words in another order is damaged or read, never a crash', () => {
    const words = Array.from({ length: head / 4 }, (_, i) => i);
    fc.assert(
      fc.property(anyShard(kind), fc.shuffledSubarray(words, { minLength: words.length }), (shard, order) => {
        const bytes = writeShard(kind, shard);
        const view = new DataView(bytes.buffer);
        const before = words.map((w) => view.getUint32(w * 4, true));
        for (const [to, from] of order.entries()) view.setUint32(to * 4, before[from] ?? 0, true);
        expect(outcome(kind, bytes)).toMatch(/^(read|ShardDamaged|ModelTooNew)$/);
      }),
      { numRuns: 100 },
    );
  });

  test('of any bytes at all is damaged or too new, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(outcome(kind, bytes)).toMatch(/^(ShardDamaged|ModelTooNew)$/);
      }),
    );
  });

  test('is not taken for another kind', () => {
    const empty = anyShard(kind);
    fc.assert(
      fc.property(empty, fc.constantFrom(...kinds), (shard, other) => {
        fc.pre(other !== kind);
        expect(outcome(other, writeShard(kind, shard))).toBe('ShardDamaged');
      }),
      { numRuns: 20 },
    );
  });

  test('that lacks a section cannot be written', () => {
    const name = Object.keys(KINDS[kind].sections)[0] ?? '';
    fc.assert(
      fc.property(anyShard(kind), (shard) => {
        const columns = { ...shard.columns, [name]: undefined } as unknown as Columns<Kind>;
        expect(() => writeShard(kind, { ...shard, columns })).toThrow(name);
      }),
      { numRuns: 5 },
    );
  });
});
