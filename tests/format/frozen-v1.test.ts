import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openTitles, openVectors } from '../../src/core/model.ts';
import { openIndex } from '../../src/core/sparse-index.ts';
import { lookUp } from '../../src/core/term-lookup.ts';
import { layoutOf } from '../../src/format/kinds.ts';
import { layout1, readAnyShard } from '../../src/format/older.ts';
import { readShard } from '../../src/format/shard.ts';
import { decodeText } from '../../src/format/text-column.ts';
import { COLUMNS, FINGERPRINT, ROWS } from '../fixtures/format-v1/columns.ts';
import { writeShard1 } from '../fixtures/format-v1/write-shard.ts';

type Kind = keyof typeof COLUMNS;
const kinds = Object.keys(COLUMNS) as Kind[];

function frozen(kind: Kind): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/format-v1/${kind}.bin`, import.meta.url)));
}

describe.each(kinds)('the frozen %s file of format version 1', (kind) => {
  test('reads as the values it was written from', () => {
    const { rows, fingerprint, columns } = readShard(kind, frozen(kind), layout1(kind));
    expect({ rows, fingerprint }).toEqual({ rows: ROWS, fingerprint: FINGERPRINT });
    expect(columns).toEqual(COLUMNS[kind]);
  });

  test('is what its layout writes', () => {
    expect(writeShard1(kind)).toEqual(frozen(kind));
  });

  test('is refused by a reader that knows of no older layout', () => {
    expect(() => readShard(kind, frozen(kind), layoutOf(kind))).toThrow(
      expect.objectContaining({ name: 'ShardDamaged' }),
    );
  });
});

describe('the frozen files, opened', () => {
  test('name their titles, facets and ids', () => {
    const titles = openTitles(readAnyShard('titles', frozen('titles')));
    expect(titles.ids).toEqual(['house:h0001', 'house:h0002', 'mine:x-17']);
    expect(titles.titles).toEqual(['The Éclair Thief', '비 오는 극장', 'Take 🎬 Nine']);
    const { genre, country, rating } = titles.facets;
    const of = ({ names, starts, of }: typeof genre) =>
      titles.ids.map((_, row) => [...of.subarray(starts[row], starts[row + 1])].map((i) => names[i]));
    expect(of(genre)).toEqual([['Comedy', 'Crime'], ['Drama'], []]);
    expect(of(country)).toEqual([['France'], ['South Korea'], ['South Korea', 'France']]);
    expect(of(rating)).toEqual([['PG'], ['TV-MA'], []]);
  });

  test('hold vectors of two dimensions', () => {
    expect(openVectors(readAnyShard('vectors', frozen('vectors')))).toEqual({
      rows: ROWS,
      dims: 2,
      scale: COLUMNS.vectors.scale,
      code: COLUMNS.vectors.code,
    });
  });

  test('find terms in their rows', () => {
    const index = openIndex(readAnyShard('index', frozen('index')));
    const rowsOf = (feature: number) => [
      ...index.postings.subarray(index.starts[feature], index.starts[feature + 1]),
    ];
    expect(rowsOf(lookUp(index).find('word', 'cinema') ?? -1)).toEqual([1, 2]);
    expect(rowsOf(lookUp(index).find('word', 'thief') ?? -1)).toEqual([0]);
    expect(rowsOf(lookUp(index).find('genre', 'comedy') ?? -1)).toEqual([0]);
    expect(lookUp(index).groupWeight[0]).toBe(1);
    expect(lookUp(index).groupOf).toEqual(COLUMNS.index.groupOf);
    expect([...index.idf]).toEqual([1.288, 1.693, 1.693]);
    expect(index.terms).toEqual(['cinema', 'thief', 'Comedy']);
  });

  test('tell what a card loads when it opens', () => {
    const { columns } = readAnyShard('details', frozen('details'));
    expect(decodeText(columns.synopsisText, columns.synopsisLengths)[2]).toBe(
      'Nine takes, eight of them true. “Again”, says the director.',
    );
    expect(decodeText(columns.castText, columns.castLengths)).toEqual([
      'Jean Bréval',
      'Na Soo-ah',
      'مريم حداد',
    ]);
  });
});
