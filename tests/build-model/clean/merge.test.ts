import { expect, test } from 'vitest';
import type { CleanSource } from '../../../build-model/clean/clean-source.ts';
import { mergeSources } from '../../../build-model/clean/merge.ts';
import { cinemaTable, clean, toCsv, withCell } from '../cinema.ts';

const named = (name: string, table: string[][]): CleanSource => ({ ...clean(toCsv(table)), name });

test('a title that an earlier source has is kept there and rejected here, accents and case aside', () => {
  const first = named('first', cinemaTable());
  const second = named('second', withCell(2, 'title', 'CAFE MULLER A MINUIT'));
  const { titles, sources } = mergeSources([first, second]);
  expect(titles).toHaveLength(first.accepted.length);
  expect(sources[1]?.accepted).toEqual([]);
  expect(new Set(sources[1]?.rejects.map((r) => r.reason))).toEqual(new Set(['already in first']));
});

test('another year or another type makes another title', () => {
  const second = named('second', withCell(2, 'release_year', '1931'));
  expect(mergeSources([named('first', cinemaTable()), second]).sources[1]?.accepted).toHaveLength(1);
});

test('namesakes within one source both stay', () => {
  const table = cinemaTable();
  const twin = (table[1] ?? []).with(0, 'twin');
  expect(mergeSources([named('one', [...table, twin])]).titles).toHaveLength(table.length);
});

test('accepted and rejected add up to read, source by source, and all titles are the accepted ones', () => {
  const parts = [
    named('a', cinemaTable()),
    named('b', withCell(0, 'type', 'Book')),
    named('c', withCell(3, 'title', 'New')),
  ];
  const { titles, sources, read, rejected } = mergeSources(parts);
  for (const source of sources) expect(source.accepted.length + source.rejects.length).toBe(source.read);
  expect(titles).toEqual(sources.flatMap((s) => s.accepted.map((a) => a.title)));
  expect([read, rejected]).toEqual([3 * (cinemaTable().length - 1), 1]);
});
