import type { Pick } from '../../engine/contract.ts';

/** Being of one kind, of an age and rated alike comes to a quarter; it takes a story, a maker or a place to be kin. */
const KIN_FROM = 0.25;

/** Of the titles most like another, those that have something of it. */
export function kinOf(picks: readonly Pick[]): readonly Pick[] {
  return picks.filter(({ score }) => score > KIN_FROM);
}
