import { describe, expect, test } from 'vitest';
import { COLUMNS, type RawFields } from '../../../build-model/importers/contract.ts';
import { IMPORTERS, importerFor } from '../../../build-model/importers/importers.ts';
import { foldHeader } from '../../../build-model/importers/match-columns.ts';

describe.each(IMPORTERS)('importer $name', (importer) => {
  const needed = importer.required.map((column) => importer.aliases[column][0] ?? '');

  test('is chosen for a header of the columns it needs', () => {
    expect(importerFor(needed)).toBe(importer);
  });

  test('does not claim a header that lacks one of them', () => {
    for (const name of needed) expect(importer.recognises(needed.filter((n) => n !== name))).toBe(false);
  });

  test('needs a title, a type and something to recommend by', () => {
    expect(importer.required).toEqual(expect.arrayContaining(['title']));
  });

  test('writes its aliases as headers are folded, and none for two columns', () => {
    const all = COLUMNS.flatMap((column) => importer.aliases[column]);
    expect(all.map(foldHeader)).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
  });

  test('turns empty cells into text, not into an error', () => {
    const empty = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as RawFields;
    expect(Object.values(importer.toRaw(empty)).every((text) => typeof text === 'string')).toBe(true);
  });
});
