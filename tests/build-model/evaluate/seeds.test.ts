import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { brokenLists, readGolden } from '../../../build-model/evaluate/catalogue/golden-lists.ts';
import { rawTexts } from '../../../build-model/evaluate/catalogue/raw-texts.ts';
import { ENGLISH_STOP_WORDS } from '../../../build-model/evaluate/seeds/stop-words.ts';
import { tfidfOf } from '../../../build-model/evaluate/seeds/tfidf.ts';
import { readCsv } from '../../../build-model/importers/read-csv.ts';

test('the stop words are 318', () => {
  expect(ENGLISH_STOP_WORDS.size).toBe(318);
});

describe('TF-IDF', () => {
  const tfidf = tfidfOf(['A robot robot gardener', 'The gardener sings', 'Nothing here']);

  test('leaves out stop words and single letters', () => {
    expect(tfidf.terms).toBe(3);
  });

  test('is the cosine of weighted counts', () => {
    // robot is in one text of three, gardener in two: ln(4 / 2) + 1 and ln(4 / 3) + 1.
    const [rare, common] = [Math.log(2) + 1, Math.log(4 / 3) + 1];
    const cosine = (common / Math.hypot(2 * rare, common)) * (common / Math.hypot(common, rare));
    expect(tfidf.toRow(0)[1]).toBeCloseTo(cosine, 12);
    expect(tfidf.toRow(0)[0]).toBeCloseTo(1, 12);
    expect(tfidf.toRow(2)[2]).toBe(0);
  });

  test('answers typed words as if they were a text', () => {
    expect([...tfidf.toText('robot robot gardener zebra')]).toEqual([...tfidf.toRow(0)]);
  });
});

const file = (path: string) => fileURLToPath(new URL(`../../../../shared/${path}`, import.meta.url));
const NETFLIX = file('data/netflix/netflix_titles.csv');
const GOLDEN = file('golden/description-knn.json');
const there = existsSync(NETFLIX) && existsSync(GOLDEN);
if (!there) console.warn("Left out: the seeds' lists are not in ../shared.");

/** Two megabytes of text are read and weighed; a busy machine takes its time. */
const PATIENCE_MS = 60_000;

test.runIf(there)("the seeds' own lists come out exactly, in order", { timeout: PATIENCE_MS }, () => {
  const { header, rows } = readCsv(readFileSync(NETFLIX), NETFLIX);
  const column = (name: string) => rows.map(({ cells }) => cells[header.indexOf(name)] ?? '');
  const [ids, titles] = [column('show_id'), column('title')];
  const texts = rawTexts(NETFLIX);
  const tfidf = tfidfOf(ids.map((id) => texts.get(id) ?? ''));
  expect(brokenLists(readGolden(GOLDEN), tfidf, { ids, titles })).toEqual([]);
});
