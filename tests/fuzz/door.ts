import type fc from 'fast-check';

/**
 * One door through which the world's bytes come in: any case may be refused by a failure of ours, and by nothing else.
 * What must hold of an answer, `run` checks itself, by throwing.
 */
export interface Door<T> {
  readonly name: string;
  readonly cases: fc.Arbitrary<T>;
  readonly run: (value: T) => unknown;
  /** Cases that chance would hardly find. */
  readonly always?: readonly T[];
}

/** Any door; what its cases are is its own business. */
export type AnyDoor = Door<unknown>;

/** Makes a door whose cases' type is forgotten, so that all fit into one list. */
export const door = <T>(one: Door<T>): AnyDoor => one as unknown as AnyDoor;
