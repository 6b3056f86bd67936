import type { Title } from '../../../src/catalogue/title.ts';
import { seriesName } from '../../../src/core/series.ts';
import { topK } from '../../../src/core/top-k.ts';
import { recallAt } from '../metrics.ts';
import { type Figure, figure } from './outcome.ts';

const SHOWN = 10;
/** Every so many titles are asked about, so that the measurement takes seconds. */
const MOST_ASKED = 600;

function groups(titles: readonly Title[], of: (title: Title) => readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [row, title] of titles.entries())
    for (const name of of(title)) found.set(name, [...(found.get(name) ?? []), row]);
  return found;
}

function share(
  name: string,
  titles: readonly Title[],
  of: (title: Title) => readonly string[],
  similar: (row: number) => ArrayLike<number>,
): Figure {
  const groupOf = groups(titles, of);
  const asked = titles.flatMap((title, row) => {
    const same = new Set(of(title).flatMap((n) => groupOf.get(n) ?? []));
    same.delete(row);
    return same.size ? [{ row, same }] : [];
  });
  const step = Math.max(1, Math.ceil(asked.length / MOST_ASKED));
  const each = asked
    .filter((_, i) => i % step === 0)
    .map(({ row, same }) => {
      const others = new Uint8Array(titles.length).fill(1);
      others[row] = 0;
      return recallAt(topK(similar(row), SHOWN, others), same, SHOWN);
    });
  return figure(name, each);
}

/** How much of the first ten similar titles is by the same director, and in the same series, out of what there is. */
export function sameMakers(titles: readonly Title[], similar: (row: number) => ArrayLike<number>): Figure[] {
  return [
    share('similar: same director @10', titles, (t) => t.directors, similar),
    share('similar: same series @10', titles, (t) => [seriesName(t.title)], similar),
  ];
}
