import type { Expectation } from './contract.ts';
import { DISTRIBUTIONS } from './distributions.ts';
import { MISSING_RATES } from './missing-rates.ts';
import { RANGES } from './ranges.ts';
import { SCHEMA } from './schema.ts';
import { SIZE } from './size.ts';
import { UNIQUENESS } from './uniqueness.ts';
import { VOCABULARIES } from './vocabularies.ts';

/** Every check on the accepted titles, in the order of the table. Adding one is one entry in a group, or a group here. */
export const EXPECTATIONS: readonly Expectation[] = [
  ...SIZE,
  ...SCHEMA,
  ...RANGES,
  ...UNIQUENESS,
  ...VOCABULARIES,
  ...MISSING_RATES,
  ...DISTRIBUTIONS,
];
