import { tfidfOf } from '../seeds/tfidf.ts';
import type { Recommender } from './contract.ts';

/** The first seed: TF-IDF of the description, cosine; needs stories. */
export const seedDescription: Recommender = {
  name: 'seed: description',
  about: 'TF-IDF of the description, cosine',
  baseline: true,
  settings: [{}],
  fit: ({ titles, facts }) => {
    const tfidf = tfidfOf(facts.map((t) => t.synopsis));
    return {
      score: (likes) => {
        const out = new Float64Array(titles);
        for (const like of likes)
          for (const [row, c] of tfidf.toRow(like).entries()) out[row] = (out[row] as number) + c;
        return out;
      },
    };
  },
};
