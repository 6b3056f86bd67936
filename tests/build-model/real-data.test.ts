import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mergeSources } from '../../build-model/clean/merge.ts';
import { EXPECTATIONS } from '../../build-model/expectations/expectations.ts';
import { runExpectations, stopOnErrors } from '../../build-model/expectations/run-expectations.ts';
import { clean, titlesOf } from './cinema.ts';

const file = (path: string) => fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));
const NETFLIX = file('netflix/netflix_titles.csv');
const HULU = file('hulu/hulu_titles.csv');
const there = existsSync(NETFLIX) && existsSync(HULU);
if (!there) console.warn('Left out: the reference catalogues are not in ../shared/data.');

test.runIf(there)('the Netflix file is accepted whole, with its known quirks mended', () => {
  const source = clean(readFileSync(NETFLIX));
  const titles = titlesOf(source);
  expect([source.read, titles.length]).toEqual([8807, 8807]);
  expect(titles.filter((t) => t.type === 'film')).toHaveLength(6131);
  expect(titles.filter((t) => t.dateAdded === null)).toHaveLength(10);
  expect(titles.filter((t) => t.directors.length === 0)).toHaveLength(2634);
  expect(source.repairs.get('minutesInRating')).toBe(3);
  expect(titles.filter((t) => t.minutes === null && t.seasons === null)).toEqual([]);
});

test.runIf(there)('Netflix and Hulu together meet what a model needs, and every row is accounted for', () => {
  const hulu = { ...clean(readFileSync(HULU)), name: 'hulu' };
  const merged = mergeSources([clean(readFileSync(NETFLIX)), hulu]);
  const accepted = merged.sources.reduce((n, s) => n + s.accepted.length, 0);
  const rejects = merged.sources.reduce((n, s) => n + s.rejects.length, 0);
  expect(accepted).toBe(merged.titles.length);
  expect(accepted + rejects).toBe(merged.read);
  expect(rejects).toBeGreaterThan(0);
});

test.runIf(there)('the Netflix file meets every expectation that stops a build', () => {
  const merged = mergeSources([clean(readFileSync(NETFLIX))]);
  expect(() => stopOnErrors(runExpectations(EXPECTATIONS, merged))).not.toThrow();
});
