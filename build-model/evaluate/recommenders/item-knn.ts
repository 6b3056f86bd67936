import { topK } from '../../../src/core/top-k.ts';
import type { Recommender, Training } from './contract.ts';

const NEIGHBOURS = 200;
/** Added to the norms, so that two titles which share one of two likes are not called twins. */
const SHRINK = 30;

interface Neighbours {
  readonly of: readonly number[];
  readonly likeness: readonly number[];
}

function neighboursOf({ titles, people, likedBy }: Training): Neighbours[] {
  const fans: number[][] = Array.from({ length: titles }, () => []);
  for (const [u, { likes }] of people.entries()) for (const i of likes) fans[i]?.push(u);
  const likeness = new Float64Array(titles);
  return fans.map((mine, i) => {
    likeness.fill(0);
    for (const u of mine) for (const j of people[u]?.likes ?? []) likeness[j] = (likeness[j] as number) + 1;
    likeness[i] = 0;
    for (let j = 0; j < titles; j++) {
      const norms = Math.sqrt((likedBy[i] as number) * (likedBy[j] as number));
      likeness[j] = (likeness[j] as number) / (norms + SHRINK);
    }
    const of = topK(likeness, NEIGHBOURS).filter((j) => (likeness[j] as number) > 0);
    return { of, likeness: of.map((j) => likeness[j] as number) };
  });
}

/** The sum of likenesses to the likes, each like speaking for its nearest 200. Source: Sarwar et al. 2001. */
export const itemKnn: Recommender = {
  name: 'item kNN',
  about: `cosine of likes, ${NEIGHBOURS} neighbours, shrink ${SHRINK}`,
  baseline: true,
  settings: [{}],
  fit: (training) => {
    const neighbours = neighboursOf(training);
    return {
      score: (likes) => {
        const out = new Float64Array(training.titles);
        for (const like of likes) {
          const { of = [], likeness = [] } = neighbours[like] ?? {};
          for (const [k, j] of of.entries()) out[j] = (out[j] as number) + (likeness[k] as number);
        }
        return out;
      },
    };
  },
};
