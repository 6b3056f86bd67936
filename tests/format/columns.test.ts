import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodePlanes, encodeTerms, encodeText } from '../../src/format/encode.ts';
import { encodeLists, listStarts } from '../../src/format/list-column.ts';
import { decodePlanes } from '../../src/format/planes.ts';
import { decodeTerms, decodeText } from '../../src/format/text-column.ts';
import { decodeGaps, encodeGaps } from '../../src/format/varint.ts';

const wellFormed = fc.string({ unit: 'binary' });

describe('text', () => {
  test('of any language and any sign comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(wellFormed), (strings) => {
        const { text, lengths } = encodeText(strings);
        expect(decodeText(text, lengths)).toEqual(strings);
      }),
    );
    const shown = ['', 'Amélie', '기생충', 'رسالة', '🎬', '\uFEFFbyte order mark', 'a\u0000b'];
    const { text, lengths } = encodeText(shown);
    expect(decodeText(text, lengths)).toEqual(shown);
  });

  test('whose lengths do not add up is damaged', () => {
    fc.assert(
      fc.property(fc.array(wellFormed, { minLength: 1 }), fc.nat(), (strings, which) => {
        const { text, lengths } = encodeText(strings);
        const at = which % lengths.length;
        lengths[at] = (lengths[at] ?? 0) + 1;
        expect(() => decodeText(text, lengths)).toThrow(expect.objectContaining({ name: 'ShardDamaged' }));
      }),
    );
  });

  test('that is not UTF-8 is damaged', () => {
    const broken = () => decodeText(Uint8Array.of(0xc3, 0x28), Uint16Array.of(2));
    expect(broken).toThrow(expect.objectContaining({ name: 'ShardDamaged' }));
  });

  test('longer than a length can say is refused at the build', () => {
    expect(() => encodeText(['a'.repeat(0x10000)])).toThrow(expect.objectContaining({ name: 'BadData' }));
    expect(encodeText(['a'.repeat(0xffff)]).lengths[0]).toBe(0xffff);
  });
});

describe('terms', () => {
  test('come back as they were, in any order, shared beginnings written once', () => {
    fc.assert(
      fc.property(fc.array(wellFormed), (terms) => {
        expect(decodeTerms(encodeTerms(terms))).toEqual(terms);
      }),
    );
    const shown = [
      '🎬',
      '🎭',
      '🎭 mask',
      'Amélie',
      'Amélie',
      '',
      'Amy',
      'a'.repeat(300),
      `${'a'.repeat(300)}b`,
    ];
    expect(decodeTerms(encodeTerms(shown))).toEqual(shown);
    expect(encodeTerms(['robber', 'robbery']).termText).toHaveLength(7);
  });
});

describe('planes', () => {
  test('bring whole numbers below 2^24 back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 24 - 1 })), (numbers) => {
        expect([...decodePlanes(encodePlanes(numbers))]).toEqual(numbers);
      }),
    );
  });

  test('of which one is cut short are damaged', () => {
    expect(() => decodePlanes(new Uint8Array(7))).toThrow(expect.objectContaining({ name: 'ShardDamaged' }));
  });
});

describe('lists of numbers', () => {
  test('come back as they were', () => {
    const lists = fc.array(fc.array(fc.nat({ max: 0xffff }), { maxLength: 20 }));
    fc.assert(
      fc.property(lists, (given) => {
        const { count, of } = encodeLists(given);
        const starts = listStarts(count, of.length);
        expect(given.map((_, i) => [...of.subarray(starts[i], starts[i + 1])])).toEqual(given);
      }),
    );
  });

  test('whose counts do not add up are damaged', () => {
    expect(() => listStarts(Uint8Array.of(1, 2), 4)).toThrow(
      expect.objectContaining({ name: 'ShardDamaged' }),
    );
  });

  test('too long for a count are refused at the build', () => {
    const long = Array.from({ length: 256 }, () => 0);
    expect(() => encodeLists([long])).toThrow(expect.objectContaining({ name: 'BadData' }));
  });
});

describe('gaps', () => {
  const LIMIT = 1_000_000;
  const rising = fc
    .uniqueArray(fc.nat({ max: LIMIT - 1 }), { maxLength: 30 })
    .map((rows) => rows.sort((a, b) => a - b));
  const encode = (lists: readonly number[][]) => {
    const out: number[] = [];
    for (const list of lists) encodeGaps(list, out);
    return Uint8Array.from(out);
  };
  const startsOf = (lists: readonly number[][]) => {
    const starts = [0];
    for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length);
    return Uint32Array.from(starts);
  };

  test('bring rising rows back as they were', () => {
    fc.assert(
      fc.property(fc.array(rising), (lists) => {
        const starts = startsOf(lists);
        const rows = new Uint32Array(starts.at(-1) ?? 0);
        decodeGaps(encode(lists), starts, LIMIT, rows);
        expect([...rows]).toEqual(lists.flat());
      }),
    );
  });

  test('cost one byte for neighbours', () => {
    expect(encode([[0, 1, 2, 3, 130]])).toEqual(Uint8Array.of(0, 0, 0, 0, 126));
    expect(encode([[128, 129]])).toEqual(Uint8Array.of(0x80, 1, 0));
  });

  test('that are damaged are told, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat({ max: 20 }), (bytes, count) => {
        const rows = new Uint32Array(count);
        try {
          decodeGaps(bytes, Uint32Array.of(0, count), LIMIT, rows);
          expect(rows.every((row) => row < LIMIT)).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ name: 'ShardDamaged' });
        }
      }),
    );
  });

  test('beyond the last row, with bytes missing or left over, are damaged', () => {
    const read = (bytes: Uint8Array) => decodeGaps(bytes, Uint32Array.of(0, 2), 10, new Uint32Array(2));
    expect(() => read(Uint8Array.of(3, 3))).not.toThrow();
    for (const bytes of [[3, 6], [3], [3, 3, 3], [3, 0x83]])
      expect(() => read(Uint8Array.from(bytes))).toThrow(expect.objectContaining({ name: 'ShardDamaged' }));
  });
});
