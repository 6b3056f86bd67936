import type { Title } from '../../src/catalogue/title.ts';
import type { Outcome } from './contract.ts';

/** A share as a percentage with one decimal. */
export function percent(part: number, of: number): string {
  return `${of === 0 ? '0.0' : ((100 * part) / of).toFixed(1)}%`;
}

/** Passes when no title is at fault; else tells how many are, and the first three. */
export function noneOf(titles: readonly Title[], fault: (title: Title) => string | null): Outcome {
  const first: string[] = [];
  let count = 0;
  for (const title of titles) {
    const what = fault(title);
    if (what === null) continue;
    count++;
    if (first.length < 3) first.push(`${title.id} (${what})`);
  }
  return { passed: count === 0, detail: count === 0 ? 'none' : `${count}: ${first.join(', ')}` };
}

/** Passes when at most a share `limit` of the titles has the property. */
export function shareAtMost(
  titles: readonly Title[],
  limit: number,
  has: (title: Title) => boolean,
): Outcome {
  const count = titles.filter(has).length;
  return {
    passed: count <= limit * titles.length,
    detail: `${count} of ${titles.length}, ${percent(count, titles.length)} (at most ${percent(limit, 1)})`,
  };
}

/** How often each name occurs. */
export function countNames(names: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The name that occurs most often, the first of equals; null for none. */
export function commonest(counts: ReadonlyMap<string, number>): { name: string; count: number } | null {
  let best: { name: string; count: number } | null = null;
  for (const [name, count] of counts) if (!best || count > best.count) best = { name, count };
  return best;
}
