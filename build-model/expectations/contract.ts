import type { Title } from '../../src/catalogue/title.ts';

/** The accepted titles, and how many rows were read to get them. */
export interface CheckedCatalogue {
  readonly titles: readonly Title[];
  readonly read: number;
  /** Rows that could not be used; titles that an earlier source already has are not among them. */
  readonly rejected: number;
}

export interface Outcome {
  readonly passed: boolean;
  /** What was found, with the figure; the same for the same titles, on every machine. */
  readonly detail: string;
}

/** A named check on the accepted titles. An error stops the build, a warning is told. */
export interface Expectation {
  readonly name: string;
  readonly severity: 'error' | 'warning';
  /** Why a site should mind. */
  readonly reason: string;
  check(catalogue: CheckedCatalogue): Outcome;
}
