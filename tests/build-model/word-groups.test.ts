import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../build-model/features/build-index.ts';
import { extractTerms } from '../../build-model/features/extract.ts';
import { wordGroups } from '../../build-model/features/word-groups.ts';
import { openIndex } from '../../src/core/sparse-index.ts';
import { decodePlanes } from '../../src/format/planes.ts';
import { inventedTitles } from '../fixtures/invented-titles.ts';
import { TOPICS, topicalTitles, WORDS_A_TOPIC } from '../fixtures/topical-titles.ts';

/** The index of titles that each speak of one topic. */
function topical() {
  const titles = topicalTitles();
  const columns = buildIndex(titles.map(extractTerms));
  return openIndex({ rows: titles.length, fingerprint: 0, columns });
}

describe('word groups', () => {
  const index = topical();
  const groups = wordGroups(index, 1);
  const groupOf = decodePlanes(groups.groupOf);

  test('hold words that are used in the same texts, and only these', () => {
    let at = 0;
    let neighbours = 0;
    for (const [feature, count] of groups.groupCount.entries())
      for (let i = 0; i < count; i++, at++, neighbours++)
        expect(index.terms[groupOf[at] ?? 0]?.slice(0, 2)).toBe(index.terms[feature]?.slice(0, 2));
    expect(neighbours).toBeGreaterThan(TOPICS * WORDS_A_TOPIC);
    expect(at).toBe(groupOf.length);
    expect(at).toBe(groups.groupWeight.length);
  });

  test('are the same for the same seed', () => {
    expect(wordGroups(index, 1)).toEqual(groups);
  });

  test('are empty where there are too few words to learn from', () => {
    const titles = inventedTitles(60);
    const few = openIndex({
      rows: titles.length,
      fingerprint: 0,
      columns: buildIndex(titles.map(extractTerms)),
    });
    expect(wordGroups(few, 1).groupOf).toHaveLength(0);
  });
});
