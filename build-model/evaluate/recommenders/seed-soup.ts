import { cosineIndex } from '../seeds/cosine-index.ts';
import type { Recommender } from './contract.ts';

/** A name without its blanks, so that two people who share a first name share nothing. */
const glued = (name: string) => name.toLowerCase().replace(/\s+/g, '');

/** The second seed: counts over cast, directors and genres in one bag, cosine. */
export const seedSoup: Recommender = {
  name: 'seed: cast + director + genres',
  about: 'counts, cosine',
  baseline: true,
  settings: [{}],
  fit: ({ titles, facts }) => {
    const index = cosineIndex(
      facts.map((t) => {
        const counts = new Map<string, number>();
        for (const name of [...t.cast, ...t.directors, ...t.genres].map(glued))
          counts.set(name, (counts.get(name) ?? 0) + 1);
        return counts;
      }),
    );
    return {
      score: (likes) => {
        const out = new Float64Array(titles);
        for (const like of likes)
          for (const [row, c] of index.toRow(like).entries()) out[row] = (out[row] as number) + c;
        return out;
      },
    };
  },
};
