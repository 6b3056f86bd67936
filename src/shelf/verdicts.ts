import { type Found, sound, VERDICT_RECORD, type VerdictRecord } from './schema.ts';
import type { Drawers } from './shelf.ts';

/** Records to write and records to take away, in one go; swapping the two undoes it. */
export interface VerdictChange {
  readonly put: readonly VerdictRecord[];
  readonly drop: readonly VerdictRecord[];
}

/** What the visitor has said of titles. */
export interface Verdicts {
  all(): Promise<Found<VerdictRecord>>;
  change(change: VerdictChange): Promise<void>;
}

/** The verdicts that lie in `drawers`. */
export function verdictsIn(drawers: Drawers): Verdicts {
  return {
    all: async () => sound<VerdictRecord>(VERDICT_RECORD, await drawers.all('verdicts')),
    change: ({ put, drop }) =>
      drawers.write({ verdicts: { drop: drop.map((record) => [record.id, record.verdict]), put } }),
  };
}
