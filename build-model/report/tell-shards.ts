import type { Manifest, ShardEntry } from '../../src/format/manifest.ts';
import { grouped } from './numbers.ts';
import { textTable } from './text-table.ts';

function sum(shards: readonly ShardEntry[], of: (shard: ShardEntry) => number): string {
  return grouped(shards.reduce((total, shard) => total + of(shard), 0));
}

/** The closing table: a line a kind of shard, with bytes before and after gzip. */
export function tellShards(manifest: Manifest): string[] {
  const kinds = [...new Set(manifest.shards.map((s) => s.kind))];
  const line = (name: string, shards: readonly ShardEntry[]) => [
    name,
    shards.length === 1 ? (shards[0]?.file ?? '') : `${shards.length} files`,
    sum(shards, (s) => s.rawBytes),
    sum(shards, (s) => s.bytes),
  ];
  return textTable(
    [
      ['shard', 'file', 'bytes raw', 'bytes gzip'],
      ...kinds.map((kind) =>
        line(
          kind,
          manifest.shards.filter((s) => s.kind === kind),
        ),
      ),
      line('all', manifest.shards),
    ],
    [2, 3],
  );
}
