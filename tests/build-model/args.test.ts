import { describe, expect, test } from 'vitest';
import { HELP, readArgs } from '../../build-model/args.ts';
import { HOUSE_CATALOGUE } from '../../build-model/importers/source-name.ts';
import { nearestName } from '../../build-model/nearest-name.ts';

test('without arguments the house catalogue goes to public/model', () => {
  expect(readArgs([])).toEqual({
    sources: [HOUSE_CATALOGUE],
    ratings: null,
    votesPercentile: 96,
    out: 'public/model',
    dims: 40,
    seed: 1,
    map: new Map(),
    help: false,
  });
});

test('sources are kept in order, maps are joined, aliases stand for columns', () => {
  const args = readArgs([
    '--source',
    'a.csv',
    '--source=b.csv',
    '--map',
    'title=Name,listed_in=Art',
    '--map',
    'Year=Jahr',
  ]);
  expect(args.sources).toEqual(['a.csv', 'b.csv']);
  expect([...args.map]).toEqual([
    ['title', 'Name'],
    ['genres', 'Art'],
    ['year', 'Jahr'],
  ]);
});

test.each([8, 64, 256])('%i dims are taken', (dims) => {
  expect(readArgs(['--dims', String(dims)]).dims).toBe(dims);
});

describe('a wrong argument gets a sentence', () => {
  test.each([
    [['--souce', 'x'], 'no option --souce. Did you mean --source?'],
    [['--zzzzzz'], 'Known are --source'],
    [['x.csv'], '--source "x.csv"'],
    [['--out'], '--out needs a value'],
    [['--out', '--dims', '9'], '--out needs a value'],
    [['--source='], '--source needs a value'],
    [['--help=yes'], '--help takes no value'],
    [['--dims', '7'], 'from 8 to 256'],
    [['--dims', '257'], 'from 8 to 256'],
    [['--dims', '64.5'], 'whole number'],
    [['--seed', '-1'], '--seed needs a value'],
    [['--seed=-1'], 'from 0 to 4294967295'],
    [['--seed', '4294967296'], 'from 0 to 4294967295'],
    [['--map', 'title'], 'not of the form column=name'],
    [['--map', 'title='], 'not of the form column=name'],
    [['--map', 'titel=x'], 'Did you mean "title"?'],
    [['--map', '__proto__=x'], 'no column "__proto__"'],
  ])('%j', (argv, words) => {
    expect(() => readArgs(argv)).toThrow(words);
    expect(() => readArgs(argv)).toThrow(expect.objectContaining({ name: 'BadRequest' }));
  });
});

test('the help names every option', () => {
  for (const option of ['--source', '--out', '--dims', '--seed', '--map', '--help'])
    expect(HELP).toContain(option);
  expect(readArgs(['-h']).help).toBe(true);
});

test('the nearest name is one that a person could have meant, or none', () => {
  expect(nearestName('Titel', ['type', 'title'])).toBe('title');
  expect(nearestName('drector', ['director', 'cast'])).toBe('director');
  expect(nearestName('wavelength', ['director', 'cast'])).toBeNull();
  expect(nearestName('', ['a'])).toBeNull();
});
