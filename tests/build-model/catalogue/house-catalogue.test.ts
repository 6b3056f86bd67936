import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/core/fold-text.ts';

const FOLDER = new URL('../../../build-model/catalogue/', import.meta.url);
const readme = readFileSync(new URL('README.md', FOLDER), 'utf8');
const text = readFileSync(new URL('titles.csv', FOLDER), 'utf8');
const rows: Record<string, string>[] = parse(text, { columns: true });

const list = (cell: string | undefined) =>
  (cell ?? '')
    .split(',')
    .map((x) => x.trim())
    .filter(Boolean);
const section = (name: string) => readme.split(`## ${name}`)[1]?.split('\n## ')[0] ?? '';
const GENRES = new Set(list(section('Genres').trim().split('\n')[0]));
const KEYWORDS = new Set(
  [...section('Keywords').matchAll(/^- \*\*.*?\*\*: (.*)$/gm)].flatMap(([, terms]) => list(terms)),
);
const COLUMNS =
  'show_id,type,title,director,cast,country,date_added,release_year,rating,duration,listed_in,description,language,keywords,prominence';
const FILM_RATINGS = ['G', 'PG', 'PG-13', 'R', 'NC-17', 'NR'];
const SERIES_RATINGS = ['TV-Y', 'TV-Y7', 'TV-G', 'TV-PG', 'TV-14', 'TV-MA'];

const offenders = (wrong: (row: Record<string, string>) => boolean) =>
  rows.filter(wrong).map((r) => `${r.show_id} ${r.title}`);
const having = (column: string, value: string) => rows.filter((r) => list(r[column]).includes(value)).length;
const counts = (values: string[]) => {
  const out = new Map<string, number>();
  for (const v of values) out.set(v, (out.get(v) ?? 0) + 1);
  return out;
};

describe('every row of the house catalogue', () => {
  test('stands under the columns that any owner may use', () => {
    expect(text.split('\n')[0]).toBe(COLUMNS);
  });

  test('has an id of its own, and no namesake of the same type and year', () => {
    expect(new Set(rows.map((r) => r.show_id)).size).toBe(rows.length);
    expect(offenders((r) => !/^h\d{4}$/.test(r.show_id ?? ''))).toEqual([]);
    const names = rows.map((r) => `${foldText(r.title ?? '')} ${r.type} ${r.release_year}`);
    expect([...counts(names)].filter(([, n]) => n > 1)).toEqual([]);
  });

  test('is a film of some minutes or a series of some seasons, of its time', () => {
    const length = (r: Record<string, string>) =>
      r.type === 'Movie' ? /^[1-9]\d{0,2} min$/ : /^(1 Season|([2-9]|[1-9]\d) Seasons)$/;
    expect(offenders((r) => r.type !== 'Movie' && r.type !== 'TV Show')).toEqual([]);
    expect(offenders((r) => !length(r).test(r.duration ?? ''))).toEqual([]);
    expect(offenders((r) => !(Number(r.release_year) >= 1895 && Number(r.release_year) <= 2026))).toEqual([]);
    expect(offenders((r) => r.date_added !== '')).toEqual([]);
  });

  test('has a rating of the scheme, one to three known genres, a country and a language', () => {
    const ratings = new Set([...FILM_RATINGS, ...SERIES_RATINGS]);
    expect(offenders((r) => !ratings.has(r.rating ?? ''))).toEqual([]);
    expect(offenders((r) => r.type === 'TV Show' && !SERIES_RATINGS.includes(r.rating ?? ''))).toEqual([]);
    const known = (r: Record<string, string>) => list(r.listed_in).every((g) => GENRES.has(g));
    expect(offenders((r) => !known(r))).toEqual([]);
    expect(offenders((r) => list(r.listed_in).length < 1 || list(r.listed_in).length > 3)).toEqual([]);
    expect(offenders((r) => !list(r.country).length || !list(r.language).length)).toEqual([]);
  });

  test('is described in 18 to 40 words of tidy text', () => {
    const length = (r: Record<string, string>) => (r.description ?? '').split(/\s+/).length;
    expect(offenders((r) => length(r) < 18 || length(r) > 40)).toEqual([]);
    expect(offenders((r) => /\s{2}|^\s|\s$|\p{Cc}|\p{Cf}|\p{Cs}/u.test(Object.values(r).join('|')))).toEqual(
      [],
    );
    expect([...counts(rows.map((r) => r.description ?? ''))].filter(([, n]) => n > 1)).toEqual([]);
  });

  test('has five to eight keywords, each of the vocabulary or shared with another title', () => {
    const shared = counts(rows.flatMap((r) => list(r.keywords)));
    expect(offenders((r) => list(r.keywords).length < 5 || list(r.keywords).length > 8)).toEqual([]);
    expect([...shared].filter(([k, n]) => n < 2 && !KEYWORDS.has(k))).toEqual([]);
    expect([...shared.keys()].filter((k) => k !== k.toLowerCase())).toEqual([]);
  });

  test('is as prominent as the scale allows', () => {
    expect(offenders((r) => !/^([1-9]|10)$/.test(r.prominence ?? ''))).toEqual([]);
  });
});

describe('the make-up of the house catalogue', () => {
  test('is at least 2,000 titles, 1,400 of them films, 500 series', () => {
    expect(rows.length).toBeGreaterThanOrEqual(2000);
    expect(having('type', 'Movie')).toBeGreaterThanOrEqual(1400);
    expect(having('type', 'TV Show')).toBeGreaterThanOrEqual(500);
  });

  test('spans every decade from the 1920s and at least 60 titles from before 1960', () => {
    const decades = counts(rows.map((r) => (r.release_year ?? '').slice(0, 3)));
    for (let decade = 192; decade <= 202; decade++) expect(decades.get(String(decade))).toBeGreaterThan(9);
    expect(rows.filter((r) => Number(r.release_year) < 1960).length).toBeGreaterThanOrEqual(60);
  });

  test('is from at least 50 countries, at most 45% of it from the United States', () => {
    expect(counts(rows.flatMap((r) => list(r.country))).size).toBeGreaterThanOrEqual(50);
    expect(having('country', 'United States') / rows.length).toBeLessThanOrEqual(0.45);
  });

  test.each(['India', 'Japan', 'South Korea', 'France', 'United Kingdom'])('has 60 from %s', (country) => {
    expect(having('country', country)).toBeGreaterThanOrEqual(60);
  });

  test.each([
    ...['Nigeria', 'Brazil', 'Mexico', 'Iran', 'Turkey', 'Spain', 'Italy', 'Germany', 'Sweden', 'Denmark'],
    ...['China', 'Hong Kong', 'Argentina', 'Egypt', 'Poland', 'Thailand', 'South Africa'],
  ])('has 15 from %s', (country) => {
    expect(having('country', country)).toBeGreaterThanOrEqual(15);
  });

  test.each([
    ...['Animation', 'Documentary', 'Stand-Up', 'Children & Family', 'Silent', 'Musical', 'Anime', 'LGBTQ'],
    ...['Sports', 'True Crime'],
  ])('has 25 of %s', (genre) => {
    expect(having('listed_in', genre)).toBeGreaterThanOrEqual(25);
  });
});
