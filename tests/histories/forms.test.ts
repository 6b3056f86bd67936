import { describe, expect, test } from 'vitest';
import type { HistoryReading } from '../../src/histories/contract.ts';
import { FORMS } from '../../src/histories/forms.ts';
import { readHistory } from '../../src/histories/read-history.ts';
import { file, LETTERBOXD_ZIP, lines, SAMPLES, zip } from './samples.ts';

const ignoredOf = ({ ignored }: HistoryReading) => Object.values(ignored).reduce((sum, n) => sum + n, 0);
const saysOf = ({ entries }: HistoryReading) =>
  Object.fromEntries(entries.map(({ title, words }) => [title, words.map(({ said }) => said)]));

test('every form has a sample', () => {
  expect(FORMS.map(({ name }) => name).filter((name) => !SAMPLES.some(({ form }) => form === name))).toEqual(
    [],
  );
});

describe.each(SAMPLES)('a history of $form ($files.0.name)', (sample) => {
  const reading = readHistory(sample.files, null);

  test('is recognised and named', () => {
    expect(reading.form).toBe(sample.form);
  });

  test('adds up to its rows', () => {
    expect(reading.rows).toBe(sample.rows);
    expect(reading.entries.length + reading.repeated + ignoredOf(reading)).toBe(reading.rows);
    expect(reading.parts.reduce((sum, { rows }) => sum + rows, 0)).toBe(reading.rows);
  });

  test('says of each title what its rows say', () => {
    expect(saysOf(reading)).toEqual(sample.says);
    expect([reading.repeated, reading.ignored]).toEqual([sample.repeated, sample.ignored]);
  });

  test('is read the same twice', () => {
    expect(readHistory(sample.files, null)).toEqual(reading);
  });

  test('is recognised by what is in it, whatever its files are called', () => {
    const renamed = sample.files.map(({ bytes }, i) => ({ name: `copy-${i}`, bytes }));
    expect(readHistory(renamed, null).form).toBe(sample.form);
  });

  test('is read as well with another separator and a byte order mark', () => {
    const [first] = sample.files;
    const text = new TextDecoder().decode(first?.bytes);
    if (sample.files.length > 1 || text.startsWith('PK')) return;
    const rows = text
      .split('\r\n')
      .map((row) => row.replace(/"([^"]*)"|([^,]+)|,/g, (all) => (all === ',' ? ';' : all)));
    const other = readHistory([file('semicolons.csv', `\uFEFF${rows.join('\n')}`)], null);
    expect(saysOf(other)).toEqual(sample.says);
  });
});

describe('Letterboxd', () => {
  test('a list on its own is told by its name, and asked for when that does not tell', () => {
    const says = (name: string, text: string) => saysOf(readHistory([file(name, text)], null));
    expect(says('watched.csv', LETTERBOXD_ZIP['watched.csv'])).toMatchObject({ 'Only Watched': ['seen'] });
    expect(says('films.csv', LETTERBOXD_ZIP['likes/films.csv'])).toEqual({ 'Only Watched': ['like'] });
    expect(readHistory([file('watchlist.csv', LETTERBOXD_ZIP['watchlist.csv'])], null).ignored).toEqual({
      watchlist: 1,
    });
    expect(() => says('download.csv', LETTERBOXD_ZIP['watched.csv'])).toThrow(/not which one/);
  });

  test('the loose files of a zip give what the zip gives', () => {
    const names = ['ratings.csv', 'watched.csv', 'watchlist.csv', 'likes/films.csv'] as const;
    const loose = readHistory(
      names.map((name) => file(name, LETTERBOXD_ZIP[name])),
      null,
    );
    expect(loose).toEqual(readHistory([zip('a.zip', LETTERBOXD_ZIP)], null));
  });
});

describe('several people on one account', () => {
  const rows = SAMPLES.find(({ form }) => form === 'Netflix viewing activity')?.files ?? [];

  test('are named, and the one who is wanted is read', () => {
    expect(readHistory(rows, null)).toMatchObject({ profiles: ['Ada', 'Bo'], profile: 'Ada' });
    const bo = readHistory(rows, 'Bo');
    expect([saysOf(bo), bo.profile, bo.ignored]).toEqual([{ 'Other Taste': ['seen'] }, 'Bo', { profile: 3 }]);
  });
});

describe('the newest word on a title stands', () => {
  test('whatever the order of the rows', () => {
    const rows = ['2020-01-01,Twice,1999,x,5', '2022-01-01,Twice,1999,x,1'];
    for (const order of [rows, [...rows].reverse()]) {
      const text = lines('Date,Name,Year,Letterboxd URI,Rating', ...order);
      const { entries, repeated } = readHistory([file('r.csv', text)], null);
      expect(entries.map(({ words }) => words)).toEqual([[{ said: 'dislike', at: Date.UTC(2022, 0, 1) }]]);
      expect(repeated).toBe(1);
    }
  });
});

describe('dates as people write them', () => {
  const dates = (...written: readonly string[]) => {
    const text = lines('Title,Date', ...written.map((date, i) => `Film ${i},${date}`));
    const { dates, entries } = readHistory([file('n.csv', text)], null);
    const days = entries
      .map(({ words }) => words[0]?.at)
      .map((at) => (at ? new Date(at).toISOString().slice(0, 10) : null));
    return { dates, days };
  };

  test.each([
    [['25/12/2023', '01/02/2024'], 'day first', false, ['2023-12-25', '2024-02-01']],
    [['12/25/23', '1/2/24'], 'month first', false, ['2023-12-25', '2024-01-02']],
    [['2023-12-25', '2024-02-01'], 'year first', false, ['2023-12-25', '2024-02-01']],
    [['3.4.2023', '1.2.2024'], 'day first', false, ['2023-04-03', '2024-02-01']],
    [['3/4/2023'], 'day first', true, ['2023-04-03']],
    [['3/4/23'], 'month first', true, ['2023-03-04']],
    [['31/02/2023', '25/12/2023'], 'day first', false, [null, '2023-12-25']],
    [['', 'soon'], 'year first', false, [null, null]],
  ] as const)('%j', (written, order, guessed, days) => {
    expect(dates(...written)).toEqual({ dates: { order, guessed }, days });
  });
});

test('a year that is no number and no text is no year, whatever it pretends to be', () => {
  const list = [
    { rated_at: '2020-01-01', movie: { title: 'Paper Lighthouse', year: [{ toString: false }] } },
    { rated_at: '2020-01-01', movie: { title: 'Salt', year: { valueOf: 0 } } },
  ];
  const { entries } = readHistory([file('t.json', JSON.stringify(list))], null);
  expect(entries.map(({ year }) => year)).toEqual([null, null]);
});
