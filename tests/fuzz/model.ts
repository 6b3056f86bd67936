import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import type { TitleId } from '../../src/catalogue/title.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Fetch } from '../../src/engine/fetch-bytes.ts';
import { fetchShard } from '../../src/engine/fetch-shard.ts';
import { shardStore } from '../../src/engine/shard-store.ts';
import { ELEMENTS } from '../../src/format/elements.ts';
import { KINDS, type Kind } from '../../src/format/kinds.ts';
import { MANIFEST_FILE, type ShardEntry } from '../../src/format/manifest.ts';
import type { Columns } from '../../src/format/shard.ts';
import { writeShard } from '../../src/format/write-shard.ts';
import { smallModel } from '../fixtures/small-model.ts';
import { damaged } from './damage.ts';
import { type AnyDoor, door } from './door.ts';
import { wildText } from './wild-text.ts';

const AT = 'https://cinema.test/model/';
const { manifest, files } = smallModel;
const packed = new Map(files.map(({ name, bytes }) => [name, bytes]));
const FIRST_IDS = 6;

/** A good shard of a kind: the small model's own, or zeros where it has none. */
function good(kind: Kind): Uint8Array {
  const entry = manifest.shards.find((s) => s.kind === kind);
  if (entry) return new Uint8Array(gunzipSync(packed.get(entry.file) ?? new Uint8Array()));
  const columns = Object.entries(KINDS[kind].sections).map(([name, [element, length]]) => {
    const array = ELEMENTS.find((e) => e.name === element)?.array ?? Uint8Array;
    return [name, new array(length === 'rows' ? manifest.titles : 0)] as const;
  });
  const { titles: rows, fingerprint } = manifest;
  return writeShard(kind, {
    rows,
    fingerprint,
    columns: Object.fromEntries(columns) as unknown as Columns<Kind>,
  });
}

/** The entry that a manifest would have for these bytes; some numbers may lie. */
function entryFor(kind: Kind, file: Uint8Array, rawBytes: number): ShardEntry {
  const sha256 = createHash('sha256').update(file).digest('hex');
  const old = manifest.shards.find((s) => s.kind === kind);
  const { firstRow, rows } = old ?? { firstRow: 0, rows: manifest.titles };
  return {
    kind,
    file: `${kind}.${sha256.slice(0, 16)}.bin`,
    bytes: file.length,
    rawBytes,
    sha256,
    firstRow,
    rows,
  };
}

const serving =
  (served: ReadonlyMap<string, Uint8Array>): Fetch =>
  async (url) => {
    const bytes = served.get(url.slice(AT.length));
    return bytes ? new Response(new Uint8Array(bytes)) : new Response('', { status: 404 });
  };

/** Asks an engine over these files everything that a page asks. */
async function useAll(served: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const store = shardStore(AT, serving(served));
  const engine = createEngine(() => store);
  await engine.open({ modelUrl: AT, backend: 'plain' }, () => {});
  const { model } = await store.open(() => {});
  const ids = model.titles.ids.slice(0, FIRST_IDS) as TitleId[];
  const verdicts = {
    likes: ids.slice(0, 2).map((id) => ({ id, ageDays: 1 })),
    dislikes: ids.slice(2, 3),
    seen: [],
    never: [],
  };
  await engine.spin({
    ...verdicts,
    filter: OPEN_FILTER,
    seed: 1,
    shown: [],
    adventure: 0.3,
    mood: 'war harbour signal',
  });
  await engine.count({ ...verdicts, filter: { ...OPEN_FILTER, type: 'film' } });
  await engine.search('signal', 5);
  if (ids[0]) await engine.similar(ids[0], 5);
  await engine.details(ids);
}

interface Lie {
  readonly raw: Uint8Array;
  readonly rawBytes: number | null;
  readonly cut: number;
}

const lies = (kind: Kind): fc.Arbitrary<Lie> =>
  fc.record({
    raw: damaged(good(kind)),
    rawBytes: fc.oneof(
      { weight: 8, arbitrary: fc.constant(null) },
      fc.constantFrom(0, 1, 100, 1_000_000, 100_000_000),
    ),
    cut: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, fc.nat(50)),
  });

async function openDamaged(kind: Kind, { raw, rawBytes, cut }: Lie): Promise<void> {
  const zipped = new Uint8Array(gzipSync(raw, { level: 1 }));
  const file = zipped.subarray(0, Math.max(0, zipped.length - cut));
  const entry = entryFor(kind, file, rawBytes ?? raw.length);
  const served = new Map([...packed, [entry.file, file] as const]);
  const source = { fetch: serving(served), modelUrl: AT };
  await fetchShard(source, manifest, entry, () => {});
  // It passed every check on the way: then no part of the engine may stumble over it.
  const shards = [entry, ...manifest.shards.filter((s) => s.kind !== kind)];
  served.set(MANIFEST_FILE, Buffer.from(JSON.stringify({ ...manifest, shards })));
  await useAll(served);
}

const value = fc.oneof(
  wildText,
  fc.double(),
  fc.integer(),
  fc.constantFrom(null, true, 2 ** 53, -1, 1e300),
  fc.jsonValue(),
);
const keys = fc.constantFrom(
  'format',
  'hash',
  'titles',
  'dims',
  'fingerprint',
  'sources',
  'shards',
  '__proto__',
);
const shardKeys = fc.constantFrom(
  'kind',
  'file',
  'bytes',
  'rawBytes',
  'sha256',
  'firstRow',
  'rows',
  '__proto__',
);

const manifests = fc
  .record({
    top: fc.array(fc.tuple(keys, value), { maxLength: 2 }),
    inner: fc.array(fc.tuple(fc.nat(manifest.shards.length - 1), shardKeys, value), { maxLength: 2 }),
    cut: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.nat(2000)),
  })
  .map(({ top, inner, cut }) => {
    const shards = manifest.shards.map((s) => ({ ...s }) as Record<string, unknown>);
    for (const [i, key, wrong] of inner)
      Object.defineProperty(shards[i], key, { value: wrong, enumerable: true, configurable: true });
    const made: Record<string, unknown> = { ...manifest, shards };
    for (const [key, wrong] of top)
      Object.defineProperty(made, key, { value: wrong, enumerable: true, configurable: true });
    const text = JSON.stringify(made);
    return text.slice(0, text.length - cut);
  });

/** What a host may serve in place of a model, kind by kind: a new kind is fuzzed by being listed. */
export const MODEL: readonly AnyDoor[] = [
  ...(Object.keys(KINDS) as Kind[]).map((kind) =>
    door({ name: `a ${kind} shard`, cases: lies(kind), run: (lie) => openDamaged(kind, lie) }),
  ),
  door({
    name: 'the manifest',
    cases: fc.oneof({ weight: 4, arbitrary: manifests }, fc.json(), wildText),
    run: (text) => useAll(new Map([...packed, [MANIFEST_FILE, Buffer.from(text)]])),
  }),
];
