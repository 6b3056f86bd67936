import { expect, test } from 'vitest';
import { readCsv } from '../../../build-model/importers/read-csv.ts';

const read = (text: string) => readCsv(Buffer.from(text), 'x.csv');

test.each(['\n', '\r\n', '\r'])(
  'a row’s line is that in which it starts in the file, with line end %j',
  (end) => {
    const text = ['', 'a,b', '1,2', '', '"3', 'three",4', '5', '6,7', '8,9,10'].join(end);
    const { rows, ragged } = read(text);
    expect(rows.map((row) => row.line)).toEqual([3, 5, 8]);
    expect(ragged.map((reject) => reject.line)).toEqual([7, 9]);
  },
);

test('a ragged row tells its cells and the header’s', () => {
  expect(read('a,b\n1,2\n1,2,3\n').ragged[0]?.detail).toBe('3 cells, the header has 2');
});

test('empty cells at the end, as Excel writes them, do not make a row ragged', () => {
  const { header, rows, ragged } = read('a,b,,\n1,2,,\n3,4,,,,\n5,6\n');
  expect(header).toEqual(['a', 'b']);
  expect(rows.map((row) => row.cells)).toEqual([
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ]);
  expect(ragged).toEqual([]);
});

test('rows and ragged rows are all rows of the file', () => {
  const { rows, ragged } = read(`a,b\n${'1,2\n1\n1,2,3\n\n'.repeat(50)}`);
  expect([rows.length, ragged.length]).toEqual([50, 100]);
});
