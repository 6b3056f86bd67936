import type { Title } from '../../../src/catalogue/title.ts';
import { topK } from '../../../src/core/top-k.ts';
import type { Ratings } from '../../ratings/ratings.ts';
import { byTitleAndYear } from '../../ratings/title-key.ts';
import { recallAt } from '../metrics.ts';
import { datasetOf } from '../ratings/dataset.ts';
import { type Figure, figure } from './outcome.ts';

/** What the people of a ratings folder like together, told in a catalogue's rows. */
export interface CoLikes {
  /** Rows that the folder knows: those that are asked about and those that may be found. */
  readonly rows: readonly number[];
  /** For each of them, the rows that are liked together with it. */
  readonly partners: readonly ReadonlySet<number>[];
}

const PARTNERS = 10;
/** A partner counts as found when it is among so many. */
const LOOKED_AT = 20;
/** A title that fewer people like has partners by chance. */
const FEWEST_LIKES = 8;
/** Added to the norms: one shared like of two is no likeness. */
const SHRINK = 5;

/** For every catalogue title that the folder knows by title and year: the ten titles with the highest cosine of likes. */
export function coLikes(titles: readonly Title[], ratings: Ratings): CoLikes {
  const { movies, people } = datasetOf(ratings);
  const numbered = titles.map((title, row) => ({
    title: title.title,
    year: title.year,
    type: title.type,
    row,
  }));
  const find = byTitleAndYear(
    numbered.filter((t) => t.type === 'film'),
    (t) => t,
  );
  const rowOf = movies.map(({ title, year }) => find(title, year)?.row ?? -1);
  const fans = new Map<number, Set<number>>();
  for (const [u, { likes }] of people.entries())
    for (const i of likes) {
      const row = rowOf[i] ?? -1;
      if (row >= 0) fans.set(row, (fans.get(row) ?? new Set()).add(u));
    }
  const known = [...fans].filter(([, who]) => who.size >= FEWEST_LIKES).sort(([a], [b]) => a - b);
  const partners = known.map(([mine, who]) => {
    const cosines = known.map(([other, theirs]) => {
      if (other === mine) return 0;
      let shared = 0;
      for (const u of who) if (theirs.has(u)) shared++;
      return shared / (Math.sqrt(who.size * theirs.size) + SHRINK);
    });
    return new Set(
      topK(cosines, PARTNERS)
        .filter((k) => (cosines[k] ?? 0) > 0)
        .map((k) => known[k]?.[0] ?? -1),
    );
  });
  return { rows: known.map(([row]) => row), partners };
}

/** Recall@20 of the partners, among the rows that the folder knows; `likeness` scores all rows against one. */
export function coLikeRecall(
  name: string,
  { rows, partners }: CoLikes,
  likeness: (row: number) => ArrayLike<number>,
): Figure {
  return figure(
    name,
    rows.flatMap((row, k) => {
      const wanted = partners[k];
      if (!wanted?.size) return [];
      const all = likeness(row);
      const others = rows.filter((other) => other !== row);
      const scores = others.map((other) => all[other] ?? 0);
      return [
        recallAt(
          topK(scores, LOOKED_AT).map((i) => others[i] ?? -1),
          wanted,
          LOOKED_AT,
        ),
      ];
    }),
  );
}
