import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { packModel } from '../../build-model/pack/pack-model.ts';
import { weightedRatings } from '../../build-model/votes/weighted-rating.ts';
import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import type { TitleId } from '../../src/catalogue/title.ts';
import type { Engine } from '../../src/engine/contract.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Fetch } from '../../src/engine/fetch-bytes.ts';
import { fetchShard } from '../../src/engine/fetch-shard.ts';
import { shardStore } from '../../src/engine/shard-store.ts';
import { KINDS, type Kind } from '../../src/format/kinds.ts';
import { MANIFEST_FILE, type ShardEntry } from '../../src/format/manifest.ts';
import { peopleOfKinds } from '../fixtures/people-of-kinds.ts';
import { smallTitles } from '../fixtures/small-model.ts';
import { damaged } from './damage.ts';
import { type AnyDoor, door } from './door.ts';
import { isOurs } from './guard.ts';
import { wildText } from './wild-text.ts';

const AT = 'https://cinema.test/model/';
const titles = smallTitles().map((title, i) => ({ ...title, votes: { count: 10 * i, mean: 5 + (i % 5) } }));
/** A small model that has every kind of shard. */
const { manifest, files } = packModel(titles, {
  dims: 8,
  seed: 1,
  people: peopleOfKinds(60, titles.length),
  weighted: weightedRatings(
    titles.map(({ votes }) => votes),
    50,
  ),
});
const packed = new Map(files.map(({ name, bytes }) => [name, bytes]));
const FIRST_IDS = 6;

/** A good shard of a kind. */
function good(kind: Kind): Uint8Array {
  const entry = manifest.shards.find((s) => s.kind === kind);
  if (!entry) throw new Error(`The model of this fuzz has no ${kind} shard.`);
  return new Uint8Array(gunzipSync(packed.get(entry.file) ?? new Uint8Array()));
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

type Ask = (engine: Engine, ids: readonly TitleId[]) => Promise<unknown>;

const judged = (ids: readonly TitleId[]) => ({
  likes: ids.slice(0, 2).map((id) => ({ id, ageDays: 1 })),
  dislikes: ids.slice(2, 3),
  seen: [],
  never: [],
});
const EXPLORE = { filter: OPEN_FILTER, seen: [] };

/** Every question that a page may ask; a new one does not compile until it is asked here. */
const ASKS: Readonly<Record<Exclude<keyof Engine, 'open' | 'calibrate' | 'requests'>, Ask>> = {
  spin: (engine, ids) =>
    engine.spin({
      ...judged(ids),
      filter: OPEN_FILTER,
      seed: 1,
      shown: [],
      adventure: 0.3,
      mood: 'war harbour signal',
    }),
  count: (engine, ids) => engine.count({ ...judged(ids), filter: { ...OPEN_FILTER, type: 'film' } }),
  search: (engine) => engine.search('signal', 5),
  similar: async (engine, [id]) => id && engine.similar(id, 5),
  match: (engine) =>
    engine.match([{ title: 'The Signal', also: [], year: 1972, type: 'film', imdb: null, tmdb: null }]),
  mood: (engine) => engine.mood('a harbour at night', 5),
  people: (engine) => engine.people('ada', 5),
  find: (engine) => engine.find({ words: 'korean crime 2010s', names: [] }, 5),
  excerpts: (engine, ids) => engine.excerpts(ids, 'harbour'),
  sky: async (engine, [id]) => id && engine.sky(id, 5),
  cards: (engine, ids) => engine.cards(ids),
  details: (engine, ids) => engine.details(ids),
  explore: (engine) => engine.explore(EXPLORE),
  wordsApart: (engine) => engine.wordsApart(EXPLORE),
  topRated: (engine) => engine.topRated(EXPLORE, 5),
  places: (engine) => engine.places(),
  passing: (engine) => engine.passing({ ...OPEN_FILTER, type: 'film' }),
  warmth: (engine, ids) => engine.warmth(judged(ids).likes),
  giveTaste: (engine, ids) => engine.giveTaste({ ...judged(ids), filter: OPEN_FILTER }),
  shared: (engine, ids) => engine.shared({ catalogue: manifest.hash, seed: 1, ids }),
};

/** Asks an engine over these files everything that a page asks; throws the last refusal when all has been asked. */
async function useAll(served: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const store = shardStore(AT, serving(served));
  const engine = createEngine(() => store);
  await engine.open({ modelUrl: AT, backend: 'plain' }, () => {});
  const { model } = await store.open(() => {});
  const ids = model.titles.ids.slice(0, FIRST_IDS) as TitleId[];
  let refusal: unknown = null;
  for (const ask of Object.values(ASKS))
    await ask(engine, ids).catch((error) => {
      if (!isOurs(error)) throw error;
      refusal = error;
    });
  if (refusal) throw refusal;
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
