import fc from 'fast-check';
import { type TitleId, titleId } from '../../../src/catalogue/title.ts';
import { writeBackup } from '../../../src/shelf/carried/backup.ts';
import { perform } from '../../../src/shelf/carried/deeds.ts';
import { mergeInto } from '../../../src/shelf/carried/merge.ts';
import { contentOf, STORE_NAMES } from '../../../src/shelf/carried/rules.ts';
import { readSnapshot, type Snapshot } from '../../../src/shelf/carried/snapshot.ts';
import type { Records } from '../../../src/shelf/schema.ts';
import type { Shelf } from '../../../src/shelf/shelf.ts';

export const LAWS = { seed: 20261125, numRuns: 200 };
export const CATALOGUE = { hash: 'cafe', titles: 100 };
export const NOW = 1_700_000_000_000;

const id: fc.Arbitrary<TitleId> = fc.nat(8).map((n) => titleId('fake', `s${n}`));
const at = fc.integer({ min: 1, max: 9 });
const anyText = fc.string({ unit: 'binary', maxLength: 12 });
const verdict = fc.record({
  id,
  verdict: fc.constantFrom('like', 'dislike', 'seen', 'never'),
  title: anyText,
  year: fc.option(fc.integer({ min: 1900, max: 2030 })),
  type: fc.constantFrom('film', 'series'),
  at,
});
const spin = fc.record({ at, seed: fc.nat(3), ids: fc.array(id, { maxLength: 3 }) });
const waiting = fc.record({
  key: fc.constantFrom('a', 'b', 'c'),
  verdict: fc.constantFrom('like', 'dislike', 'seen'),
  at,
  title: fc.constantFrom('A', 'B'),
  also: fc.array(anyText, { maxLength: 2 }),
  year: fc.option(fc.nat(2030)),
  type: fc.constantFrom(null, 'film', 'series'),
  imdb: fc.option(anyText),
  tmdb: fc.option(anyText),
});
const note = fc.record({ id, text: anyText, at });
const setting = fc.record({
  key: fc.constantFrom('adventure', 'other'),
  value: fc.double({ min: 0, max: 1, noNaN: true }),
});
/** Anything that a shelf may hold, few enough things that they meet. */
export const records = fc.record({
  verdicts: fc.array(verdict, { maxLength: 12 }),
  history: fc.uniqueArray(spin, { maxLength: 4, selector: (s) => `${s.at} ${s.seed}` }),
  settings: fc.array(setting, { maxLength: 3 }),
  notes: fc.array(note, { maxLength: 4 }),
  waiting: fc.array(waiting, { maxLength: 6 }),
}) as unknown as fc.Arbitrary<Records>;

/** What a shelf says, whatever order and numbers its database gives. */
export const saidBy = (snapshot: Snapshot) =>
  Object.fromEntries(
    STORE_NAMES.filter((store) => store !== 'deeds').map((store) => [
      store,
      snapshot[store].map((record) => contentOf(store, record)).sort(),
    ]),
  );

let deeds = 0;
/** Merges records into a shelf, and gives the deed that takes it back. */
export async function bring(shelf: Shelf, stores: Records) {
  const { deed } = mergeInto(await readSnapshot(shelf.drawers), stores);
  const record = { key: `deed ${++deeds}`, at: NOW, from: 'test', ...deed };
  await perform(shelf.drawers, record);
  return record;
}

/** All that a shelf holds. */
export const snapshotOf = (shelf: Shelf) => readSnapshot(shelf.drawers);
/** A backup of a shelf. */
export const backupOf = async (shelf: Shelf) => writeBackup(await snapshotOf(shelf), NOW, CATALOGUE);
