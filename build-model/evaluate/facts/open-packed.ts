import { gunzipSync } from 'node:zlib';
import { openLearned } from '../../../src/core/learned.ts';
import { type Model, openTitles, openVectors } from '../../../src/core/model.ts';
import { openIndex } from '../../../src/core/sparse-index.ts';
import type { Kind } from '../../../src/format/kinds.ts';
import { layoutOf } from '../../../src/format/kinds.ts';
import { readShard, type Shard } from '../../../src/format/shard.ts';
import type { PackedModel } from '../../pack/pack-model.ts';

function shardOf<K extends Kind>(packed: PackedModel, kind: K): Shard<K> {
  const entry = packed.manifest.shards.find((s) => s.kind === kind);
  const file = packed.files.find((f) => f.name === entry?.file);
  if (!file) throw new Error(`The packed model has no ${kind} shard.`);
  return readShard(kind, new Uint8Array(gunzipSync(file.bytes)), layoutOf(kind));
}

/** Opens a packed model from its very bytes: what is measured has gone through int8 and gzip, as the page's has. */
export function openPacked(packed: PackedModel): Model {
  return {
    titles: openTitles(shardOf(packed, 'titles')),
    vectors: openVectors(shardOf(packed, 'vectors')),
    index: openIndex(shardOf(packed, 'index')),
    learned: packed.manifest.shards.some((s) => s.kind === 'factors')
      ? openLearned(shardOf(packed, 'factors'))
      : null,
  };
}
