import type { TitleId } from '../catalogue/title.ts';
import { checkList, MAX_IDS, refuse } from './check-request.ts';

/** More than any page shows. */
const MAX_ANSWERS = 500;

/** How many answers are wanted, brought into bounds. Throws `BadRequest` for anything but a number. */
export function checkAmount(n: number): number {
  if (typeof n !== 'number' || Number.isNaN(n)) throw refuse('it does not say how many answers');
  return Math.min(MAX_ANSWERS, Math.max(0, Math.floor(n)));
}

/** Throws `BadRequest` for anything but a list of bearable length. */
export function checkIds(ids: readonly TitleId[]): readonly TitleId[] {
  checkList(ids, 'the list of titles', MAX_IDS);
  return ids;
}
