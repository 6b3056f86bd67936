import { content } from './content.ts';
import type { Recommender } from './contract.ts';
import { ease } from './ease.ts';
import { edlae } from './edlae.ts';
import { ials } from './ials.ts';
import { ialsPopularity } from './ials-popularity.ts';
import { itemKnn } from './item-knn.ts';
import { popularity } from './popularity.ts';
import { prominence } from './prominence.ts';
import { random } from './random.ts';
import { seedDescription } from './seed-description.ts';
import { seedSoup } from './seed-soup.ts';
import { shippedSteps, withoutRatings, withoutRatingsTuned } from './shipped.ts';
import { uncompressed } from './uncompressed.ts';

/** All that is measured, in the order of the table: baselines first. */
export const RECOMMENDERS: readonly Recommender[] = [
  random,
  popularity,
  seedDescription,
  seedSoup,
  content,
  itemKnn,
  ease,
  edlae,
  ials,
  ialsPopularity,
  withoutRatings,
  uncompressed,
  ...shippedSteps,
];

/** What a catalogue without ratings is measured by. */
export const WITHOUT_RATINGS: readonly Recommender[] = [
  random,
  prominence,
  content,
  withoutRatings,
  withoutRatingsTuned,
];
