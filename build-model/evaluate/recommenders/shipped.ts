import type { Recommender } from './contract.ts';
import { coreRanking } from './core.ts';

/** What a catalogue without ratings gets today: taste and prominence, weighed as core weighs them. */
export const shipped: Recommender = {
  name: 'core: content + prominence',
  about: 'core as it ships',
  baseline: false,
  settings: [{}],
  fit: (training) => coreRanking(training, (own) => own),
};

/** The same with the weight of prominence chosen for each number of likes: what core's own table could reach. */
export const shippedTuned: Recommender = {
  name: 'core: prominence tuned',
  about: "core with prominence's weight learned",
  baseline: false,
  settings: [{ known: 0.8 }, { known: 0.3 }, { known: 0.5 }, { known: 1.3 }, { known: 3 }],
  fit: (training, { known = 0 }) => coreRanking(training, (own) => ({ ...own, known })),
};
