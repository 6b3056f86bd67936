import { expect, test } from 'vitest';
import { HOUSE_CATALOGUE, nameSources, sourceName } from '../../../build-model/importers/source-name.ts';

test.each([
  ['../data/netflix_titles.csv', 'netflix'],
  ['Hulu-Titles.CSV', 'hulu'],
  ['my films (2020).csv', 'my-films-2020'],
  ['Ciné Été.tsv', 'cine-ete'],
  ['titles.csv', 'titles'],
  ['電影.csv', 'source'],
  [HOUSE_CATALOGUE, 'house'],
])('%s is called %s', (file, name) => {
  expect(sourceName(file)).toBe(name);
});

test('two sources of one name are refused with both files', () => {
  expect(() => nameSources(['a/x.csv', 'b/x_titles.csv'])).toThrow(/"x": "a\/x.csv" and "b\/x_titles.csv"/);
});

test('more sources than a shard can number are refused', () => {
  expect(() => nameSources(Array.from({ length: 256 }, (_, i) => `s${i}.csv`))).toThrow('256 sources');
});
