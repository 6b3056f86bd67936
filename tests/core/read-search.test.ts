import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Known, openReading, type Part } from '../../src/core/read-search.ts';

const TITLES = [
  { row: 0, title: 'Amélie', year: 2001, minutes: 122 },
  { row: 1, title: 'The Long Signal', year: 1972, minutes: 0 },
  { row: 2, title: 'Harbour', year: 0, minutes: 95 },
  { row: 3, title: '2012', year: 2009, minutes: 158 },
  { row: 4, title: 'But Not for Us', year: 1950, minutes: 80 },
];
const PEOPLE = ['Akira Kurosawa', 'Kiyoshi Kurosawa', 'Ada Pell', 'Ken Short'];
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase();

const known: Known = {
  countries: ['South Korea', 'France', 'United States', 'Japan', 'India', 'Turkey', 'Sweden', 'Denmark'],
  genres: ['Comedy', 'Horror', 'Crime', 'Sci-Fi & Fantasy', 'TV Comedies', 'Documentary', 'Romance', 'Drama'],
  people: (key, introduced) =>
    PEOPLE.filter(
      (name) => plain(name) === key || (plain(name).endsWith(` ${key}`) && (introduced || key.length > 4)),
    ),
  title: (phrase, exactly) => {
    const typed = plain(phrase);
    const named = (one: string) => (exactly ? plain(one) === typed : plain(one).startsWith(typed));
    return TITLES.find(({ title }) => named(title)) ?? null;
  },
};
const read = openReading(known);

/** A part as one line: kind, and what it holds. */
function told(part: Part): string {
  const not = 'not' in part && part.not ? 'not ' : '';
  if ('names' in part) return `${not}${part.kind} ${part.names.join('|')}`;
  if ('range' in part) return `${part.kind} ${part.range.from ?? ''}-${part.range.to ?? ''}`;
  if ('named' in part) return `${part.kind} ${part.named.title}`;
  if (part.kind === 'type') return `${not}type ${part.type}`;
  if (part.kind === 'lean') return `lean ${part.genres.join('|')}`;
  return `${part.kind} ${part.said}`;
}
const parts = (typed: string) => read(typed).map(told);

describe('a search is read', () => {
  test.each([
    [
      'korean revenge 2000s under 2 hours',
      ['country South Korea', 'word revenge', 'years 2000-2009', 'minutes -119'],
    ],
    ['something like Amelie but funnier', ['like Amélie', 'lean Comedy|TV Comedies']],
    ['Kurosawa', ['person Akira Kurosawa|Kiyoshi Kurosawa']],
    ['films by Pell', ['type film', 'person Ada Pell']],
    ['akira kurosawa 1950s', ['person Akira Kurosawa', 'years 1950-1959']],
    ['French comedies from the late 90s', ['country France', 'genre Comedy|TV Comedies', 'years 1996-1999']],
    ['sci-fi', ['genre Sci-Fi & Fantasy']],
    ['science fiction series since 2015', ['genre Sci-Fi & Fantasy', 'type series', 'years 2015-']],
    ['not horror', ['not genre Horror']],
    ['crime without americans', ['genre Crime', 'unread americans']],
    ['crime but not american', ['genre Crime', 'not country United States']],
    ['nordic crime', ['country Sweden|Denmark', 'genre Crime']],
    ['funny and slow', ['word funny', 'word slow']],
    ['similar to the long signal, only newer', ['like The Long Signal', 'years 1973-']],
    ['like harbour but shorter', ['like Harbour', 'minutes -94']],
    ['like but not for us', ['like But Not for Us']],
    ['like amel', ['like Amélie']],
    ['show me something to watch', []],
    ['tell us a war story', ['word tell', 'word war', 'word story']],
    ['US crime', ['country United States', 'genre Crime']],
    ['The Long Signal', ['title The Long Signal']],
    ['harbour', ['title Harbour']],
    ['2012', ['years 2012-2012']],
    ['한국 영화', ['word 한국', 'word 영화']],
  ])('%s', (typed, wanted) => {
    expect(parts(typed)).toEqual(wanted);
  });
});

describe('years', () => {
  test.each([
    ['1994', '1994-1994'],
    ['in 1994', '1994-1994'],
    ['1990-1999', '1990-1999'],
    ['between 1999 and 1990', '1990-1999'],
    ['from 1960 to 1975', '1960-1975'],
    ["the '80s", '1980-1989'],
    ['20s', '2020-2029'],
    ['the seventies', '1970-1979'],
    ['early sixties', '1960-1963'],
    ['mid 2010s', '2014-2016'],
    ['before 1960', '-1959'],
    ['before the 80s', '-1979'],
    ['after 2010', '2011-'],
    ['after the nineties', '2000-'],
    ['until 1999', '-1999'],
    ['older than 1950', '-1949'],
    ['1980 onwards', '1980-'],
  ])('%s', (typed, wanted) => {
    expect(parts(typed)).toEqual([`years ${wanted}`]);
  });
  test('a number that is no year is a word', () => {
    expect(parts('apollo 13')).toEqual(['word apollo', 'word 13']);
    expect(parts('12345')).toEqual(['word 12345']);
  });
});

describe('lengths', () => {
  test.each([
    ['under 2 hours', '-119'],
    ['under two hours', '-119'],
    ['less than 90 minutes', '-89'],
    ['under 90', '-89'],
    ['90 minutes or less', '-90'],
    ['at most 100 min', '-100'],
    ['over 2h', '121-'],
    ['longer than 2h30', '151-'],
    ['at least an hour and a half', '90-'],
    ['3 hours or longer', '180-'],
    ['90 minutes', '80-100'],
    ['1.5 hours', '80-100'],
    ['under half an hour', '-29'],
    ['under 1 hour 45 minutes', '-104'],
  ])('%s', (typed, wanted) => {
    expect(parts(typed)).toEqual([`minutes ${wanted}`]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      'like',
      'but',
      'not',
      'under',
      '2',
      'hours',
      '1990',
      '90s',
      '-',
      'kurosawa',
      'korean',
      'amelie',
      "'",
      '겨울',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 14 }).map((list) => list.join(' ')),
  );
  test('has an answer whose parts are stretches of it, in order, none over another', () => {
    fc.assert(
      fc.property(texts, (typed) => {
        let done = 0;
        for (const { from, to, said } of read(typed)) {
          expect(from).toBeGreaterThanOrEqual(done);
          expect(to).toBeGreaterThan(from);
          expect(typed.slice(from, to)).toBe(said);
          done = to;
        }
      }),
    );
  });
  test('without one of its parts still has an answer', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (typed, n) => {
        const all = read(typed);
        const part = all[n % Math.max(1, all.length)];
        if (part) expect(Array.isArray(read(typed.slice(0, part.from) + typed.slice(part.to)))).toBe(true);
      }),
    );
  });
  test('that is very long is read in no time, and not to its end', () => {
    expect(read('korean '.repeat(100_000)).length).toBeLessThan(60);
  });
});
