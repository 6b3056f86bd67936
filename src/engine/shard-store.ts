import { type Model, openTitles, openVectors } from '../core/model.ts';
import { openIndex } from '../core/sparse-index.ts';
import { failure } from '../errors.ts';
import type { Kind } from '../format/kinds.ts';
import type { Manifest, ShardEntry } from '../format/manifest.ts';
import type { Shard } from '../format/shard.ts';
import { byteProgress } from './byte-progress.ts';
import type { Progress, TitleDetails } from './contract.ts';
import type { Fetch } from './fetch-bytes.ts';
import { fetchManifest } from './fetch-manifest.ts';
import { fetchShard, type Source } from './fetch-shard.ts';
import { once } from './once.ts';
import { partOfPage } from './part-of-page.ts';

/** A model that was fetched, checked and opened. */
export interface Catalogue {
  readonly manifest: Manifest;
  readonly model: Model;
  /** For what is fetched later. */
  readonly source: Source;
  /** Details of rows, in their order, from blocks that are fetched on demand. */
  details(rows: readonly number[]): Promise<TitleDetails[]>;
}

export interface ShardStore {
  /** Resumable: what arrived whole before a failure is not fetched again. Throws `Offline`, `ShardDamaged`, `ModelTooNew`. */
  open(onProgress: (progress: Progress) => void): Promise<Catalogue>;
}

/** The shards that a first spin needs. */
const FIRST = ['titles', 'vectors', 'index'] as const;

function entryOf<K extends Kind>(manifest: Manifest, kind: K): ShardEntry & { readonly kind: K } {
  const entry = manifest.shards.find((s) => s.kind === kind && s.rows === manifest.titles);
  if (!entry)
    throw failure(
      'ShardDamaged',
      `The catalogue's manifest names no ${kind} file. The site needs a new build.`,
    );
  return entry as ShardEntry & { readonly kind: K };
}

/** The entries that ranking needs: the first shards, and what was learned from ratings where there is such. */
function neededOf(manifest: Manifest): ShardEntry[] {
  const hasFactors = manifest.shards.some((s) => s.kind === 'factors');
  return [...FIRST, ...(hasFactors ? (['factors'] as const) : [])].map((kind) => entryOf(manifest, kind));
}

/** The code that reads factors is loaded with the first catalogue that has them. */
async function openFactors(shard: Shard<'factors'>) {
  return (await partOfPage(import('../core/learned.ts'))).openLearned(shard);
}

async function openModel(manifest: Manifest, shards: ReadonlyMap<string, Shard<Kind>>): Promise<Model> {
  const shard = <K extends Kind>(kind: K) => shards.get(entryOf(manifest, kind).file) as Shard<K>;
  const vectors = openVectors(shard('vectors'));
  if (vectors.dims !== manifest.dims || vectors.code.length !== vectors.rows * vectors.dims)
    throw failure('ShardDamaged', 'The vectors file of the catalogue is damaged. Reload to fetch it again.');
  const learned = neededOf(manifest).some((entry) => entry.kind === 'factors')
    ? await openFactors(shard('factors'))
    : null;
  return { titles: openTitles(shard('titles')), vectors, index: openIndex(shard('index')), learned };
}

/** Fetches what is missing of the first shards, all at once, into `shards`. */
async function fetchMissing(
  source: Source,
  manifest: Manifest,
  shards: Map<string, Shard<Kind>>,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const entries = neededOf(manifest);
  for (const file of shards.keys()) if (!entries.some((e) => e.file === file)) shards.delete(file);
  const counter = byteProgress(entries, onProgress);
  // All settle before the first failure is told, so that a retry finds everything that came.
  const settled = await Promise.allSettled(
    entries.map(async (entry) => {
      const count = counter(entry);
      if (shards.has(entry.file)) count(entry.bytes);
      else shards.set(entry.file, await fetchShard(source, manifest, entry, count));
    }),
  );
  for (const one of settled) if (one.status === 'rejected') throw one.reason;
}

/** A store over the model in one folder; `modelUrl` ends with a slash. */
export function shardStore(modelUrl: string, fetch: Fetch): ShardStore {
  const source: Source = { fetch, modelUrl };
  const shards = new Map<string, Shard<Kind>>();
  let opened: Catalogue | null = null;
  return {
    async open(onProgress) {
      const manifest = await fetchManifest(source);
      if (opened?.manifest.hash === manifest.hash) return opened;
      await fetchMissing(source, manifest, shards, onProgress);
      const model = await openModel(manifest, shards);
      shards.clear();
      // No first spin shows a synopsis.
      const reader = once(async () =>
        (await partOfPage(import('./details.ts'))).detailsReader(source, manifest, model.titles.ids),
      );
      opened = { manifest, model, source, details: async (rows) => (await reader())(rows) };
      return opened;
    },
  };
}
