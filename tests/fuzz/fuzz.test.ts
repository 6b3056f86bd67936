import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DOORS } from './doors.ts';
import { passes } from './guard.ts';

/** `npm run fuzz` sets both; in `npm test` the same few cases come every time. */
const CASES = Number(process.env.FUZZ_CASES ?? 200);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
/** A hang is caught case by case; this only ends a run that stands still. */
const PATIENCE_MS = 60_000 + 100 * CASES;

test.each(DOORS)(
  '$name: any case is read, or refused by a failure of ours',
  async (door) => {
    let letIn = 0;
    let cases = 0;
    const property = fc.asyncProperty(door.cases, async (value) => {
      cases += 1;
      if (await passes(door, value)) letIn += 1;
    });
    for (const value of door.always ?? []) await passes(door, value);
    await fc.assert(property, { numRuns: CASES, seed: SEED });
    console.log(`${door.name}: ${cases} cases, ${letIn} read, ${cases - letIn} refused, seed ${SEED}`);
    expect(cases).toBe(CASES);
  },
  PATIENCE_MS,
);
