import { readMood } from '../core/mood.ts';
import { topK } from '../core/top-k.ts';
import { cardOf } from './cards.ts';
import type { Pick } from './contract.ts';
import type { Opened } from './opened.ts';

/** Proposed beyond what is asked for, so that no rounding of a backend reaches the last answer. */
const MORE = 64;

/** The `n` titles that answer typed words best; none when the catalogue understands none of the words. */
export async function moodPicks({ model, scoring }: Opened, words: string, n: number): Promise<Pick[]> {
  const mood = readMood(model, words);
  if (!mood) return [];
  const products = await scoring.scorer().products(mood.query, 1);
  const proposed = topK(
    products.map((product, row) => mood.propose(product, row)),
    n + MORE,
  );
  return proposed
    .map((row) => ({ row, score: mood.exact(row) }))
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .slice(0, n)
    .map(({ row, score }) => ({
      card: cardOf(model.titles, row),
      score,
      reason: { parts: [{ kind: 'mood', share: 1 }], meets: mood.answered(row) },
    }));
}
