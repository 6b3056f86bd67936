import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openVectors } from '../../src/core/model.ts';
import { openIndex } from '../../src/core/sparse-index.ts';
import { lookUp } from '../../src/core/term-lookup.ts';
import { layoutOf } from '../../src/format/kinds.ts';
import { readAnyShard } from '../../src/format/older.ts';
import { readShard } from '../../src/format/shard.ts';
import { writeShard } from '../../src/format/write-shard.ts';
import { FINGERPRINT, ROWS } from '../fixtures/format-v1/columns.ts';
import { COLUMNS } from '../fixtures/format-v2/columns.ts';

type Kind = keyof typeof COLUMNS;
const kinds = Object.keys(COLUMNS) as Kind[];

function frozen(kind: Kind): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/format-v2/${kind}.bin`, import.meta.url)));
}

describe.each(kinds)('the frozen %s file of format version 2', (kind) => {
  test('reads as the values it was written from', () => {
    const { rows, fingerprint, columns } = readShard(kind, frozen(kind), layoutOf(kind));
    expect({ rows, fingerprint }).toEqual({ rows: ROWS, fingerprint: FINGERPRINT });
    expect(columns).toEqual(COLUMNS[kind]);
    expect(readAnyShard(kind, frozen(kind)).columns).toEqual(COLUMNS[kind]);
  });

  test('is what this version writes', () => {
    const columns = COLUMNS[kind];
    expect(writeShard(kind, { rows: ROWS, fingerprint: FINGERPRINT, columns })).toEqual(frozen(kind));
  });
});

describe('the frozen files, opened', () => {
  test('hold vectors of two dimensions, title after title', () => {
    expect(openVectors(readShard('vectors', frozen('vectors'), layoutOf('vectors')))).toEqual({
      rows: ROWS,
      dims: 2,
      scale: Float32Array.of(0.0078125, 0.015625, 0),
      code: Int8Array.of(127, -5, -127, 64, 0, 0),
    });
  });

  test('find terms in their rows', () => {
    const index = openIndex(readShard('index', frozen('index'), layoutOf('index')));
    const rowsOf = (term: string) => {
      const feature = lookUp(index).find('word', term) ?? -1;
      return [...index.postings.subarray(index.starts[feature], index.starts[feature + 1])];
    };
    expect(index.terms).toEqual(['cinema', 'thief', 'thieves', 'Comedy']);
    expect([rowsOf('cinema'), rowsOf('thief'), rowsOf('thieves')]).toEqual([[1, 2], [0], [2]]);
    expect([...index.idf]).toEqual([1.288, 1.693, 1.693, 1.693]);
    expect([...lookUp(index).groupOf]).toEqual([1, 0]);
    expect([...lookUp(index).groupWeight]).toEqual([1, 0.5]);
  });
});
