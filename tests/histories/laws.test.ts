import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readHistory } from '../../src/histories/read-history.ts';
import { file } from './samples.ts';

// Laws are tried many times over, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const SEED = { seed: 20261125, numRuns: 200 };

test('the order of the rows changes no word', () => {
  const row = fc.record({
    title: fc.constantFrom('A', 'B', 'C'),
    day: fc.integer({ min: 10, max: 28 }),
    rating: fc.constantFrom(1, 3, 5),
  });
  const wordsOf = (rows: readonly { title: string; day: number; rating: number }[]) => {
    const text = [
      'Date,Name,Year,Letterboxd URI,Rating',
      ...rows.map((r) => `2020-01-${r.day},${r.title},1999,x,${r.rating}`),
      '',
    ].join('\n');
    const { entries } = readHistory([file('r.csv', text)], null);
    const all = entries.flatMap(({ title, words }) => words.map(({ said, at }) => `${title} ${said} ${at}`));
    return all.sort();
  };
  // On one day the later row counts, so days are told apart here.
  const rows = fc.uniqueArray(row, {
    minLength: 1,
    maxLength: 12,
    selector: ({ title, day }) => title + day,
  });
  fc.assert(
    fc.property(rows, (list) => {
      expect(wordsOf([...list].reverse())).toEqual(wordsOf(list));
    }),
    SEED,
  );
});
