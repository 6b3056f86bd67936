import type { TitleId } from '../catalogue/title.ts';
import { listStarts } from '../format/list-column.ts';
import type { Manifest, ShardEntry } from '../format/manifest.ts';
import type { Columns, Shard } from '../format/shard.ts';
import { decodeText } from '../format/text-column.ts';
import type { TitleDetails } from './contract.ts';
import { fetchShard, type Source } from './fetch-shard.ts';

/** Blocks kept in memory: a few screens of cards. */
const KEPT_BLOCKS = 24;

type Block = ShardEntry & { readonly kind: 'details' };

/** The names of each row of a list column. */
function lists(columns: Columns<'details'>, name: 'director' | 'cast' | 'language' | 'keyword'): string[][] {
  const names = decodeText(columns[`${name}Text`], columns[`${name}Lengths`]);
  const count = columns[`${name}Count`];
  const starts = listStarts(count, names.length);
  return Array.from(count, (_, row) => names.slice(starts[row], starts[row + 1]));
}

/** Reads a block into one record a row, without ids: those are in the titles shard. */
function readBlock({ columns }: Shard<'details'>): Omit<TitleDetails, 'id'>[] {
  const directors = lists(columns, 'director');
  const cast = lists(columns, 'cast');
  const languages = lists(columns, 'language');
  const keywords = lists(columns, 'keyword');
  return decodeText(columns.synopsisText, columns.synopsisLengths).map((synopsis, i) => ({
    synopsis,
    directors: directors[i] ?? [],
    cast: cast[i] ?? [],
    languages: languages[i] ?? [],
    keywords: keywords[i] ?? [],
  }));
}

/** Details by row; blocks come on demand, once for all that ask at the same time, and the latest few are kept. */
export function detailsReader(
  source: Source,
  manifest: Manifest,
  ids: readonly string[],
): (rows: readonly number[]) => Promise<TitleDetails[]> {
  const blocks = manifest.shards.filter((s): s is Block => s.kind === 'details');
  const kept = new Map<string, Promise<Omit<TitleDetails, 'id'>[]>>();
  const load = (block: Block) => {
    const found = kept.get(block.file) ?? fetchShard(source, manifest, block, () => {}).then(readBlock);
    // Set anew, so that the map's order is that of last use.
    kept.delete(block.file);
    kept.set(block.file, found);
    found.catch(() => kept.delete(block.file));
    for (const oldest of kept.keys()) if (kept.size > KEPT_BLOCKS) kept.delete(oldest);
    return found;
  };
  return async (rows) => {
    const found = rows.map(async (row) => {
      const block = blocks.find((b) => row >= b.firstRow && row < b.firstRow + b.rows);
      const details = block && (await load(block))[row - block.firstRow];
      return details ? [{ id: ids[row] as TitleId, ...details }] : [];
    });
    return (await Promise.all(found)).flat();
  };
}
