import type { TitleDetails } from '../../engine/contract.ts';
import { KIN } from '../strings/en-title.ts';

/** More would be a list, not a reason. */
const MOST = 3;
const MOST_NAMES = 2;

const among = (list: readonly string[]) => {
  const known = new Set(list.map((name) => name.toLowerCase()));
  return (name: string) => known.has(name.toLowerCase());
};

/**
 * Why a title is like the one whose `details` these are, in one line: the same makers first, then the same players, then
 * the themes and places where the two meet. `meets` is what the engine measured, strongest first.
 */
export function kinWords(meets: readonly string[], details: TitleDetails | undefined): string {
  const makes = among(details?.directors ?? []);
  const plays = among(details?.cast ?? []);
  const makers = meets.filter(makes).slice(0, MOST_NAMES);
  if (makers.length) return KIN.director(makers);
  const players = meets.filter(plays).slice(0, MOST_NAMES);
  if (players.length) return KIN.cast(players);
  return meets.length ? KIN.meets(meets.slice(0, MOST)) : KIN.story;
}
