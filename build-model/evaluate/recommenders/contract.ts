import type { Title } from '../../../src/catalogue/title.ts';
import type { Model } from '../../../src/core/model.ts';
import type { Person } from '../ratings/dataset.ts';

/** All that a recommender may learn from: nothing of a test user is in it. */
export interface Training {
  readonly titles: number;
  readonly people: readonly Person[];
  /** How many of the people like each title. */
  readonly likedBy: Float64Array;
  /** Facts of each title; keywords hold the tags of these people only. */
  readonly facts: readonly Title[];
  readonly seed: number;
  /** The facts packed to shards and opened, prominence read from the people's likes. Made once. */
  model(): Model;
  /** The same with what the people's ratings teach. */
  learnedModel(): Model;
  /** Bytes of the factors as served. */
  factorsBytes(): number;
  /** Makes something costly once for this training; `key` names it and its parameters. */
  once<T>(key: string, make: () => T): T;
}

/** Numbers that a recommender is fitted with, by name. */
export type Setting = Readonly<Record<string, number>>;

/** A fitted recommender. */
export interface Fitted {
  /** A score for every title from the titles liked; only rows with `allowed` 1 are asked about. */
  score(likes: readonly number[], allowed: Uint8Array): Float64Array | Promise<Float64Array>;
}

/**
 * A way to recommend. Adding one is one file and one line in `recommenders.ts`. Among several settings the best is
 * chosen for each number of likes, on a split of the training users.
 */
export interface Recommender {
  readonly name: string;
  readonly about: string;
  /** Baselines are what ours are compared with. */
  readonly baseline: boolean;
  readonly settings: readonly [Setting, ...Setting[]];
  fit(training: Training, setting: Setting): Fitted;
}
