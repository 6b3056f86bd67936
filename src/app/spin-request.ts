import type { Filter } from '../catalogue/filter.ts';
import type { TitleId } from '../catalogue/title.ts';
import type { Engine, SpinRequest, Verdict } from '../engine/contract.ts';
import type { VerdictRecord } from '../shelf/schema.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** All that a spin depends on; `now` in milliseconds. */
export interface Wish {
  readonly verdicts: readonly VerdictRecord[];
  readonly shown: readonly TitleId[];
  readonly filter: Filter;
  readonly adventure: number;
  readonly mood: string;
  readonly seed: number;
  readonly now: number;
}

type CountRequest = Parameters<Engine['count']>[0];

// The order of the records must not show in the request: two tabs with the same shelf ask the same.
const newestFirst = (a: VerdictRecord, b: VerdictRecord) =>
  b.at - a.at || (a.id === b.id ? (a.verdict > b.verdict ? -1 : 1) : a.id < b.id ? -1 : 1);

/**
 * The part of a request that says which titles are left. Where two tabs both liked and disliked a title,
 * the newer word counts, and at the same instant the like. A clock set back makes no negative ages.
 */
export function countRequest({
  verdicts,
  filter,
  now,
}: Pick<Wish, 'verdicts' | 'filter' | 'now'>): CountRequest {
  const sorted = [...verdicts].sort(newestFirst);
  const of = (...kinds: readonly Verdict[]) => sorted.filter((record) => kinds.includes(record.verdict));
  // Set from the oldest to the newest, so that the newest word on a title stands.
  const last = new Map(
    of('like', 'dislike')
      .map((record) => [record.id, record] as const)
      .reverse(),
  );
  const standing = (verdict: Verdict) => of(verdict).filter((record) => last.get(record.id) === record);
  const idOf = ({ id }: VerdictRecord) => id;
  return {
    filter,
    likes: standing('like').map(({ id, at }) => ({ id, ageDays: Math.max(0, (now - at) / DAY_MS) })),
    dislikes: standing('dislike').map(idOf),
    seen: of('seen').map(idOf),
    never: of('never').map(idOf),
  };
}

/** A whole spin's request: pure, so that it can be replayed. */
export function spinRequest(wish: Wish): SpinRequest {
  return {
    ...countRequest(wish),
    seed: wish.seed >>> 0,
    shown: wish.shown,
    adventure: Math.min(1, Math.max(0, wish.adventure)),
    mood: wish.mood.trim(),
  };
}
