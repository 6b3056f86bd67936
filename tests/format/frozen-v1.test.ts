import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openTitles, openVectors } from '../../src/core/model.ts';
import { openIndex } from '../../src/core/sparse-index.ts';
import { readShard, writeShard } from '../../src/format/shard.ts';
import { decodeText } from '../../src/format/text-column.ts';
import { COLUMNS, FINGERPRINT, ROWS } from '../fixtures/format-v1/columns.ts';

/** Where the header has it. */
const VERSION_AT = 4;
type Kind = keyof typeof COLUMNS;
const kinds = Object.keys(COLUMNS) as Kind[];

function frozen(kind: Kind): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/format-v1/${kind}.bin`, import.meta.url)));
}

describe.each(kinds)('the frozen %s file of format version 1', (kind) => {
  test('reads as the values it was written from', () => {
    const { rows, fingerprint, columns } = readShard(kind, frozen(kind));
    expect({ rows, fingerprint }).toEqual({ rows: ROWS, fingerprint: FINGERPRINT });
    expect(columns).toEqual(COLUMNS[kind]);
  });

  test('is what this version writes, but for the number of the version', () => {
    const columns = COLUMNS[kind];
    const written = writeShard(kind, { rows: ROWS, fingerprint: FINGERPRINT, columns });
    new DataView(written.buffer).setUint32(VERSION_AT, 1, true);
    expect(written).toEqual(frozen(kind));
  });
});

describe('the frozen files, opened', () => {
  test('name their titles, facets and ids', () => {
    const titles = openTitles(readShard('titles', frozen('titles')));
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
    expect(openVectors(readShard('vectors', frozen('vectors')))).toMatchObject({ rows: ROWS, dims: 2 });
  });

  test('find terms in their rows', () => {
    const index = openIndex(readShard('index', frozen('index')));
    const rowsOf = (feature: number) => [
      ...index.postings.subarray(index.starts[feature], index.starts[feature + 1]),
    ];
    expect(rowsOf(index.find('word', 'cinema') ?? -1)).toEqual([1, 2]);
    expect(rowsOf(index.find('word', 'thief') ?? -1)).toEqual([0]);
    expect(rowsOf(index.find('genre', 'comedy') ?? -1)).toEqual([0]);
    expect(index.groupWeight[0]).toBe(1);
  });

  test('tell what a card loads when it opens', () => {
    const { columns } = readShard('details', frozen('details'));
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
