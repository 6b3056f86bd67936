import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { isFailure } from '../../src/errors.ts';
import type { HistoryFile, HistoryReading } from '../../src/histories/contract.ts';
import { readHistory } from '../../src/histories/read-history.ts';
import { file, SAMPLES, zip } from './samples.ts';

// Laws are tried many times over, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const SEED = { seed: 20261125, numRuns: 200 };

const adds = ({ entries, repeated, ignored, rows }: HistoryReading) =>
  entries.length + repeated + Object.values(ignored).reduce((sum, n) => sum + n, 0) === rows;

/** Read and adding up, or refused with a sentence: nothing else may happen. */
function readOrRefused(files: readonly HistoryFile[]): boolean {
  try {
    return adds(readHistory(files, null));
  } catch (error) {
    if (!isFailure(error, 'BadData') || !error.message.endsWith('.')) throw error;
    return true;
  }
}

const HEADERS = SAMPLES.flatMap(({ files }) =>
  files
    .map(({ bytes }) => new TextDecoder().decode(bytes).split('\r\n')[0] ?? '')
    .filter((line) => line.startsWith('PK') === false),
);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    '5',
    '2023-01-01',
    '31/12/22',
    'A: Season 1: B',
    '=1+1',
    '__proto__',
    'constructor',
    '\u0000',
    '٣',
  ),
);

describe('whatever a file holds', () => {
  test('rows under a known header add up', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HEADERS),
        fc.array(fc.array(cell, { maxLength: 15 }), { maxLength: 40 }),
        (header, rows) => {
          const text = [header, ...rows.map((row) => row.map(quoted).join(',')), ''].join('\n');
          return readOrRefused([file('watched.csv', text)]);
        },
      ),
      SEED,
    );
  });

  test('a JSON list of anything adds up', () => {
    const work = fc.record(
      { title: fc.jsonValue(), year: fc.jsonValue(), ids: fc.jsonValue() },
      { requiredKeys: [] },
    );
    const item = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          rated_at: fc.jsonValue(),
          watched_at: fc.jsonValue(),
          rating: fc.jsonValue(),
          movie: work,
          show: work,
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (list) =>
        readOrRefused([file('t.json', JSON.stringify(list))]),
      ),
      SEED,
    );
  });

  test('bytes, also those that begin like a zip, are read or refused', () => {
    const bytes = fc.tuple(fc.boolean(), fc.uint8Array({ maxLength: 400 })).map(([zipped, rest]) => ({
      name: 'x',
      bytes: zipped ? new Uint8Array([0x50, 0x4b, 3, 4, ...rest]) : rest,
    }));
    fc.assert(
      fc.property(bytes, (one) => readOrRefused([one])),
      SEED,
    );
  });

  test('a zip with any bytes changed is read or refused', () => {
    const whole = zip('t.zip', {
      'ratings.csv': 'Date,Name,Year,Letterboxd URI,Rating\n2020-01-01,A,1999,x,5\n',
    }).bytes;
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(changes, fc.nat(whole.length), (list, cut) => {
        const bytes = whole.slice();
        for (const [at, value] of list) bytes[at] = value;
        return (
          readOrRefused([{ name: 'a.zip', bytes }]) &&
          readOrRefused([{ name: 'a.zip', bytes: bytes.subarray(0, cut) }])
        );
      }),
      SEED,
    );
  });
});

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
