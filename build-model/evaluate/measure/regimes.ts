import type { Case } from '../ratings/splits.ts';

/** A table of the measurement: how many of the given likes a recommender is shown, and who is asked. */
export interface Regime {
  readonly name: string;
  readonly shown: number;
  /** Likes that a person must have in all. */
  readonly fewest: number;
}

const FEW_FROM = 10;

/**
 * One table a number of likes. In each, the same titles are held out and all the given ones left out of the list:
 * the tables differ by what is shown alone.
 */
export const REGIMES: readonly Regime[] = [
  { name: '1', shown: 1, fewest: FEW_FROM },
  { name: '3', shown: 3, fewest: FEW_FROM },
  { name: '5', shown: 5, fewest: FEW_FROM },
  { name: '10', shown: 10, fewest: FEW_FROM },
  { name: 'all', shown: Number.POSITIVE_INFINITY, fewest: 0 },
];

/** The cases that a regime asks about. */
export function casesOf(regime: Regime, cases: readonly Case[]): Case[] {
  return cases.filter((one) => one.given.length + one.held.length >= regime.fewest);
}
