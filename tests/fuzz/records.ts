import fc from 'fast-check';
import { spinRequest } from '../../src/app/spin-request.ts';
import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import { checkCount, checkSpin } from '../../src/engine/check-request.ts';
import { historyIn } from '../../src/shelf/history.ts';
import { settingsIn } from '../../src/shelf/settings.ts';
import type { Drawers } from '../../src/shelf/shelf.ts';
import { verdictsIn } from '../../src/shelf/verdicts.ts';
import { type AnyDoor, door } from './door.ts';
import { wildText } from './wild-text.ts';

const NOW = 1_780_000_000_000;

const wild = fc.oneof(
  wildText,
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
);
const verdict = fc.record(
  {
    id: fc.oneof(wildText, wild),
    verdict: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('like', 'dislike', 'seen', 'never') }, wild),
    title: fc.oneof(wildText, wild),
    year: fc.oneof(fc.constant(null), fc.integer(), wild),
    type: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('film', 'series') }, wild),
    at: fc.oneof(fc.double(), fc.integer(), wild),
  },
  { requiredKeys: ['verdict'] },
);
const spin = fc.record({
  at: fc.oneof(fc.integer(), wild),
  seed: wild,
  ids: fc.oneof(fc.array(wildText), wild),
});
const filter = fc.record({
  type: fc.oneof(fc.constantFrom(null, 'film'), wild),
  genre: fc.oneof(fc.record({ include: fc.array(wildText), exclude: fc.array(wildText) }), wild),
  country: fc.constant({ include: [], exclude: [] }),
  rating: fc.constant({ include: [], exclude: [] }),
  years: fc.oneof(fc.record({ from: fc.oneof(fc.integer(), wild), to: fc.constant(null) }), wild),
  minutes: fc.constant({ from: null, to: null }),
  seen: fc.oneof(fc.constantFrom('any', 'seen'), wild),
});
const setting = fc.record({
  key: fc.oneof(fc.constantFrom('filter', 'adventure', '__proto__', 'constructor'), wild),
  value: fc.oneof(filter, fc.double(), wild),
});

interface Stored {
  readonly verdicts: readonly unknown[];
  readonly history: readonly unknown[];
  readonly settings: readonly unknown[];
}

/** Whatever storage holds, what the shelf lets through is a request that the engine takes. */
async function readShelf(stored: Stored): Promise<void> {
  const drawers: Drawers = {
    all: async (store) => stored[store as keyof Stored] ?? [],
    write: async () => {},
    onChange: () => {},
    close: () => {},
  };
  const { records, damaged } = await verdictsIn(drawers).all();
  if (records.length + damaged !== stored.verdicts.length) throw new Error('Verdicts were lost.');
  const { records: shown } = await historyIn(drawers).shown();
  const { stored: set } = await settingsIn(drawers).read();
  const request = spinRequest({
    verdicts: records,
    shown,
    filter: set.filter ?? OPEN_FILTER,
    adventure: set.adventure ?? 0,
    mood: '',
    seed: 1,
    now: NOW,
  });
  checkSpin(request);
  checkCount(request);
  // It must also survive the trip to the worker.
  structuredClone(request);
}

const list = (record: fc.Arbitrary<unknown>) =>
  fc.array(fc.oneof({ weight: 4, arbitrary: record }, wild), { maxLength: 8 });

/** What may lie in the browser's storage. */
export const RECORDS: readonly AnyDoor[] = [
  door({
    name: 'the records of a shelf',
    cases: fc.record({ verdicts: list(verdict), history: list(spin), settings: list(setting) }),
    run: readShelf,
  }),
];
