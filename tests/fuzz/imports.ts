import fc from 'fast-check';
import { failure } from '../../src/errors.ts';
import type { HistoryFile } from '../../src/histories/contract.ts';
import { readHistory } from '../../src/histories/read-history.ts';
import { perform, takeBack } from '../../src/shelf/carried/deeds.ts';
import { mergeInto } from '../../src/shelf/carried/merge.ts';
import { readBackup } from '../../src/shelf/carried/read-backup.ts';
import { readSnapshot } from '../../src/shelf/carried/snapshot.ts';
import { memoryShelf } from '../../src/shelf/memory-shelf.ts';
import type { Records } from '../../src/shelf/schema.ts';
import { file, SAMPLES } from '../histories/samples.ts';
import { backupOf, bring, records, saidBy, snapshotOf } from '../shelf/carried/any-shelf.ts';
import { damaged } from './damage.ts';
import { type AnyDoor, door } from './door.ts';
import { wildText } from './wild-text.ts';

/** Every row is told as read, repeated or ignored, or the files are refused with a sentence. */
function readAll(files: readonly HistoryFile[]): void {
  const { entries, repeated, ignored, rows } = readHistory(files, null);
  const told = entries.length + repeated + Object.values(ignored).reduce((sum, n) => sum + n, 0);
  if (told !== rows) throw new Error(`${told} rows were told of ${rows}.`);
}

const HEADERS = SAMPLES.flatMap(({ files }) =>
  files
    .map(({ bytes }) => new TextDecoder().decode(bytes).split('\r\n')[0] ?? '')
    .filter((line) => !line.startsWith('PK')),
);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const cell = fc.oneof(
  wildText,
  fc.constantFrom('', '5', '2023-01-01', '31/12/22', 'A: Season 1: B', '=1+1', '٣'),
);
const rows = fc.array(fc.array(cell, { maxLength: 15 }), { maxLength: 40 });
const underKnownHeader = fc
  .tuple(fc.constantFrom(...HEADERS), rows)
  .map(([header, list]) =>
    file('watched.csv', [header, ...list.map((row) => row.map(quoted).join(',')), ''].join('\n')),
  );

const work = fc.record(
  { title: fc.jsonValue(), year: fc.jsonValue(), ids: fc.jsonValue() },
  { requiredKeys: [] },
);
const item = fc.record(
  {
    rated_at: fc.jsonValue(),
    watched_at: fc.jsonValue(),
    rating: fc.jsonValue(),
    movie: work,
    show: work,
  },
  { requiredKeys: [] },
);
const listOfAnything = fc
  .array(fc.oneof(fc.jsonValue(), item), { maxLength: 30 })
  .map((list) => file('t.json', JSON.stringify(list)));

const anyBytes = fc.tuple(fc.boolean(), fc.uint8Array({ maxLength: 400 })).map(([zipped, rest]) => ({
  name: 'x',
  bytes: zipped ? new Uint8Array([0x50, 0x4b, 3, 4, ...rest]) : rest,
}));

const hurtSample = fc
  .constantFrom(...SAMPLES)
  .chain(({ files }) =>
    fc.tuple(...files.map(({ name, bytes }) => damaged(bytes).map((hurt) => ({ name, bytes: hurt })))),
  );

interface HurtBackup {
  readonly from: Records;
  readonly into: Records;
  readonly hurt: readonly { readonly at: number; readonly drop: number; readonly put: string }[];
}
/** A backup with letters changed, cut or put in; and a shelf that it is brought back to. */
const hurtBackup: fc.Arbitrary<HurtBackup> = fc.record({
  from: records,
  into: records,
  hurt: fc.array(fc.record({ at: fc.nat(), drop: fc.nat(30), put: wildText }), { maxLength: 3 }),
});

/** What a damaged backup gives is all that was written or nothing; what it brought is taken back whole. */
async function restoreHurt({ from, into, hurt }: HurtBackup) {
  const written = memoryShelf('');
  await bring(written, from);
  const whole = await backupOf(written);
  const changed = hurt.reduce((text, { at, drop, put }) => {
    const place = at % text.length;
    return text.slice(0, place) + put + text.slice(place + drop);
  }, whole);
  const { stores } = await readBackup(changed);
  if (JSON.stringify(stores) !== JSON.stringify((await readBackup(whole)).stores))
    throw new Error('Half of a backup was read.');
  const shelf = memoryShelf('');
  await bring(shelf, into);
  const before = JSON.stringify(saidBy(await snapshotOf(shelf)));
  await takeBack(shelf.drawers, await bring(shelf, stores));
  if (JSON.stringify(saidBy(await snapshotOf(shelf))) !== before)
    throw new Error('Taking back an import left something of it.');
}

const DISK_FULL = failure('StorageRefused', 'The browser has no room left.');

/** An import that storage refuses leaves the shelf as it was. */
async function refuseImport({ from, into }: Omit<HurtBackup, 'hurt'>) {
  const shelf = memoryShelf('');
  await bring(shelf, into);
  const before = JSON.stringify(saidBy(await snapshotOf(shelf)));
  const drawers = { ...shelf.drawers, write: () => Promise.reject(DISK_FULL) };
  const { deed } = mergeInto(await readSnapshot(drawers), from);
  const refused = await perform(drawers, { key: 'one', at: 1, from: 'test', ...deed }).catch(
    (error) => error,
  );
  if (refused !== DISK_FULL) throw new Error('A refused import was called done.');
  if (JSON.stringify(saidBy(await snapshotOf(shelf))) !== before) throw new Error('Half an import is left.');
}

/** What a visitor brings along: histories of other services, and backups. */
export const IMPORTS: readonly AnyDoor[] = [
  door({
    name: 'a history: rows under a known header',
    cases: underKnownHeader,
    run: (one) => readAll([one]),
  }),
  door({ name: 'a history: a JSON list of anything', cases: listOfAnything, run: (one) => readAll([one]) }),
  door({
    name: 'a history: bytes, also such as begin like a zip',
    cases: anyBytes,
    run: (one) => readAll([one]),
  }),
  door({ name: 'a history that was damaged', cases: hurtSample, run: readAll }),
  door({ name: 'a backup that was damaged, into any shelf', cases: hurtBackup, run: restoreHurt }),
  door({
    name: 'an import that storage refuses',
    cases: fc.record({ from: records, into: records }),
    run: refuseImport,
  }),
];
