import type { Recommender } from './contract.ts';

/** The same list for everybody: what the catalogue says is widely known. */
export const prominence: Recommender = {
  name: 'prominence alone',
  about: "the catalogue's own prominence",
  baseline: true,
  settings: [{}],
  fit: (training) => ({ score: () => Float64Array.from(training.model().titles.prominence) }),
};
