import { zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { MAX_FILE_BYTES } from '../../src/histories/limits.ts';
import { readHistory } from '../../src/histories/read-history.ts';
import { file, LETTERBOXD_ZIP, lines, zip } from './samples.ts';

const refusal = (...files: Parameters<typeof readHistory>[0]) => {
  try {
    readHistory(files, null);
  } catch (error) {
    return error as Error;
  }
  throw new Error('it was read');
};

/** Overwrites the four bytes at `at` in the last file's entry of a zip's own list. */
function tampered(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const out = bytes.slice();
  const view = new DataView(out.buffer);
  for (let i = out.length - 4; i >= 0; i--)
    if (view.getUint32(i, true) === 0x02014b50) {
      view.setUint32(i + at, value, true);
      return out;
    }
  throw new Error('no entry');
}

const whole = zip('l.zip', LETTERBOXD_ZIP);
/** Packed small, just over what a history may unpack to; a megabyte more would only make the test slower. */
const bomb = zipSync({ 'ratings.csv': new Uint8Array(65_000_000) }, { level: 1 });
// Packing and unpacking it takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

describe('is refused with a sentence that says what to do', () => {
  test.each([
    ['an empty file', file('a.csv', ''), /empty/],
    ['100 MB', { name: 'a.csv', bytes: new Uint8Array(MAX_FILE_BYTES + 1) }, /at most 50/],
    [
      'a picture',
      { name: 'a.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]) },
      /not text in UTF-8/,
    ],
    [
      'Windows-1252',
      { name: 'a.csv', bytes: new Uint8Array([...new TextEncoder().encode('Title,Date\nCaf'), 0xe9]) },
      /UTF-8/,
    ],
    ['another table', file('a.csv', 'a,b\n1,2\n'), /no history that is known here/],
    ['a table of a million columns', file('a.csv', 'x,'.repeat(1_000_000)), /no history/],
    ['JSON of something else', file('a.json', '{"a":1}'), /no history/],
    ['half a JSON file', file('a.json', '[{"rated_at":"2020'), /breaks off/],
    ['half a table', file('a.csv', 'Title,Date\n"A","1/1/20"\n"B'), /breaks off in the middle of a row/],
    [
      'a table cut between cells',
      file('a.csv', 'Date,Name,Year,Letterboxd URI,Rating\n2020-01-01,A'),
      /breaks off/,
    ],
    [
      'half a zip',
      { name: 'a.zip', bytes: whole.bytes.subarray(0, whole.bytes.length - 300) },
      /not downloaded whole/,
    ],
    ['the beginning of a zip', { name: 'a.zip', bytes: whole.bytes.subarray(0, 40) }, /not downloaded whole/],
    ['a zip of something else', zip('a.zip', { 'a.txt': 'hello' }), /holds no history/],
    ['a zip that points outside itself', zip('a.zip', { '../../ratings.csv': 'x' }), /outside it/],
    ['a zip bomb', { name: 'a.zip', bytes: bomb }, /unpacks to more than 64 MB/],
    ['too many rows', file('a.csv', `Title,Date\n${'A,1/1/20\n'.repeat(100_001)}`), /100,000 rows/],
  ])('%s', (_, given, sentence) => {
    const { name, message } = refusal(given);
    expect(name).toBe('BadData');
    expect(message).toMatch(sentence);
    expect(message).toMatch(/\.$/);
  });

  test('a zip whose list lies about a size', () => {
    // Unpacked size: told as one byte, which an unpacker that believes it would fill past its end.
    const lying = tampered(bomb, 24, 1);
    expect(refusal({ name: 'a.zip', bytes: lying }).message).toMatch(/unpacks to more than/);
    const short = tampered(zip('r.zip', { 'ratings.csv': LETTERBOXD_ZIP['ratings.csv'] }).bytes, 20, 3);
    expect(() => readHistory([{ name: 'a.zip', bytes: short }], null)).toThrow(/not downloaded whole/);
  });

  test('a zip with a byte flipped inside a file', () => {
    const flipped = zip('a.zip', { 'ratings.csv': LETTERBOXD_ZIP['ratings.csv'] }).bytes.slice();
    flipped[60] = (flipped[60] ?? 0) ^ 0x10;
    expect(refusal({ name: 'a.zip', bytes: flipped }).message).toMatch(/damaged/);
  });

  test('a locked zip', () => {
    const locked = tampered(zip('a.zip', { 'ratings.csv': 'x' }).bytes, 8, 1 | (8 << 16));
    expect(refusal({ name: 'a.zip', bytes: locked }).message).toMatch(/password/);
  });

  test('two histories at once', () => {
    const netflix = file('n.csv', lines('Title,Date', 'A,1/1/20'));
    expect(refusal(whole, netflix).message).toMatch(/Letterboxd.*Netflix.*one after the other/);
  });
});

describe('what could do harm is only text', () => {
  const title = (cell: string) =>
    readHistory([file('n.csv', `Title,Date\n"${cell}",1/1/20\n`)], null).entries[0]?.title ?? null;

  test.each([
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['=HYPERLINK(1)', '=HYPERLINK(1)'],
    ['A\u0000B', 'A B'],
    ['right\u202Eto left', 'right to left'],
    ['__proto__', '__proto__'],
  ])('%j is read as %j', (cell, read) => {
    expect(title(cell)).toBe(read);
  });

  test('half a character and a title as long as a book are cut', () => {
    expect(title('long '.repeat(10_000))?.length).toBeLessThanOrEqual(300);
    const trakt = JSON.stringify([
      { rated_at: '2020-01-01', rating: 9, movie: { title: 'Half \ud800 there' } },
    ]);
    expect(readHistory([file('t.json', trakt)], null).entries[0]?.title).toBe('Half there');
  });

  test('a column or a field called __proto__ changes nothing', () => {
    const text = lines('Date,Name,Year,Letterboxd URI,Rating,__proto__', '2020-01-01,A,1999,x,5,polluted');
    const json =
      '[{"rated_at":"2020-01-01","rating":9,"__proto__":{"movie":{"title":"B"}},"movie":{"title":"B","__proto__":{"x":1}}}]';
    expect(readHistory([file('r.csv', text)], null).entries).toHaveLength(1);
    expect(readHistory([file('t.json', json)], null).entries).toHaveLength(1);
    expect(Reflect.get({}, 'x')).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
