import { describe, expect, test } from 'vitest';
import { cinemaTable, cinemaTitles, clean, titlesOf, toCsv, withCell } from '../cinema.ts';

describe('the invented catalogue', () => {
  const titles = cinemaTitles();

  test('is accepted whole, under ids of its source', () => {
    expect(titles.map((t) => t.id)).toEqual(titles.map((_, i) => `cinema:c${i + 1}`));
  });

  test('has its minutes moved from the rating to the duration', () => {
    expect(titles[5]).toMatchObject({ minutes: 74, rating: null });
  });

  test('has tidy titles, dates in one form, and lists without repeats', () => {
    expect(titles[6]?.title).toBe('Small Gods of Traffic');
    expect(titles[7]).toMatchObject({ title: 'Café of Second Chances', countries: ['Sweden', 'Norway'] });
    expect(titles[8]?.cast).toEqual(['Gwen Hale', 'Idris Moor']);
    expect(titles.slice(1, 4).map((t) => t.dateAdded)).toEqual(['2020-03-03', '2021-01-31', '2021-09-25']);
  });

  test('has its repairs and date forms counted', () => {
    const { repairs, dateForms } = clean(toCsv(cinemaTable()));
    expect([repairs.get('minutesInRating'), repairs.get('unseen')]).toEqual([1, 2]);
    expect(dateForms.get('September 25, 2021')).toBe(titles.length - 2);
  });
});

describe('a row that cannot be used is rejected with its line and its reason', () => {
  test.each([
    ['no title', 'title', ' \u200b ', 'the title is empty'],
    ['type is neither film nor series', 'type', 'Book', 'the type is "Book"'],
    ['year is not between 1870 and 2100', 'release_year', 'PG-13', 'the year is "PG-13"'],
    ['duplicate id', 'show_id', 'c1', 'cinema:c1 is the row in line 2'],
  ])('%s', (reason, column, text, detail) => {
    const source = clean(toCsv(withCell(2, column, text)));
    expect(source.rejects).toEqual([{ line: 4, reason, detail }]);
    expect(source.accepted.length + source.rejects.length).toBe(source.read);
  });

  test('and does not take its id with it', () => {
    const table = withCell(2, 'show_id', 'c2').map((row, i) => (i === 2 ? row.with(1, 'Book') : row));
    expect(clean(toCsv(table)).rejects.map((r) => r.line)).toEqual([3]);
  });
});

describe('a cell that cannot be used is left out and counted, its row stays', () => {
  test.each([
    ['date', 'date_added', 'soon', 'dateAdded'],
    ['duration', 'duration', '3 Seasons', 'minutes'],
    ['prominence', 'prominence', '11', 'prominence'],
  ] as const)('%s', (repair, column, text, field) => {
    const source = clean(toCsv(withCell(0, column, text)));
    expect(source.repairs.get(repair)).toBe(1);
    expect(titlesOf(source)[0]?.[field]).toBeNull();
    expect(source.rejects).toEqual([]);
  });

  test('a missing id is made, a year may be absent', () => {
    const source = clean(toCsv(withCell(0, 'show_id', ' ')));
    expect(source.repairs.get('idMade')).toBe(1);
    expect(titlesOf(source)[0]?.id).toMatch(/^cinema:x[0-9a-f]{12}$/);
    expect(titlesOf(clean(toCsv(withCell(0, 'release_year', ''))))[0]?.year).toBeNull();
  });

  test('a list of thousands of names is cut to what a shard counts', () => {
    const names = Array.from({ length: 3000 }, (_, i) => `n${i}`).join(',');
    const source = clean(toCsv(withCell(0, 'cast', names)));
    expect(titlesOf(source)[0]?.cast).toHaveLength(255);
    expect(source.repairs.get('listCut')).toBe(1);
  });
});
