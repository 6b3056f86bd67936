import type { Filter } from '../catalogue/filter.ts';
import type { TitleId } from '../catalogue/title.ts';
import { allowedRows } from '../core/filters.ts';
import type { TitleColumns } from '../core/model.ts';
import { failure } from '../errors.ts';
import { listStarts } from '../format/list-column.ts';
import type { Manifest, ShardEntry } from '../format/manifest.ts';
import type { Columns } from '../format/shard.ts';
import { decodeText } from '../format/text-column.ts';
import { checkCount } from './check-request.ts';
import type { SkyMap, SkyRegion } from './contract.ts';
import { fetchShard } from './fetch-shard.ts';
import type { Opened } from './opened.ts';
import { tintsOf } from './tints.ts';

const STEPS = 0xffff;
/** Steps of the rough places in the titles shard. */
const ROUGH_STEPS = 0xff;

const kept = new WeakMap<Manifest, Promise<SkyMap>>();

/** How many titles lie in each region, those of its finer regions included. Throws `ShardDamaged` for a region in a circle. */
function counts({ regionOf, parent }: Columns<'map'>): Uint32Array {
  const out = new Uint32Array(parent.length);
  for (const finest of regionOf)
    for (let at = finest + 1; at > 0; at = parent[at - 1] ?? 0) {
      // A wider region stands before the finer ones, so that this ends.
      if (at > parent.length || (parent[at - 1] ?? 0) >= at)
        throw failure('ShardDamaged', 'The map of the catalogue is damaged. Reload to fetch it again.');
      out[at - 1] = (out[at - 1] ?? 0) + 1;
    }
  return out;
}

function regionsOf(columns: Columns<'map'>): SkyRegion[] {
  const words = decodeText(columns.wordText, columns.wordLengths);
  const starts = listStarts(columns.wordCount, words.length);
  const titles = counts(columns);
  return Array.from(columns.level, (level, i) => ({
    words: words.slice(starts[i], starts[i + 1]),
    level,
    parent: (columns.parent[i] ?? 0) - 1,
    place: [(columns.regionX[i] ?? 0) / STEPS, (columns.regionY[i] ?? 0) / STEPS],
    titles: titles[i] ?? 0,
  }));
}

const scaled = (column: ArrayLike<number>, steps: number) => Float32Array.from(column, (n) => n / steps);

/** Ranks along two directions, as covers use them: a map of sorts, where the catalogue has none. */
export function roughPlaces(
  titles: TitleColumns,
): Pick<SkyMap, 'x' | 'y' | 'regions' | 'regionOf' | 'surveyed'> {
  return {
    x: scaled(titles.placeX, ROUGH_STEPS),
    y: scaled(titles.placeY, ROUGH_STEPS),
    regions: [],
    regionOf: new Uint16Array(0),
    surveyed: false,
  };
}

async function survey({ manifest, source, model: { titles } }: Opened): Promise<SkyMap> {
  const entry = manifest.shards.find(
    (shard): shard is ShardEntry & { kind: 'map' } => shard.kind === 'map' && shard.rows === manifest.titles,
  );
  const common = { ids: titles.ids as TitleId[], prominence: titles.prominence, tints: tintsOf(titles) };
  if (!entry) return { ...common, ...roughPlaces(titles) };
  const { columns } = await fetchShard(source, manifest, entry, () => {});
  return {
    ...common,
    x: scaled(columns.x, STEPS),
    y: scaled(columns.y, STEPS),
    regions: regionsOf(columns),
    regionOf: columns.regionOf,
    surveyed: true,
  };
}

/** The whole map, fetched once; what could not be fetched is tried again when it is next asked for. */
export function places(opened: Opened): Promise<SkyMap> {
  const found = kept.get(opened.manifest) ?? survey(opened);
  kept.set(opened.manifest, found);
  found.catch(() => kept.delete(opened.manifest));
  return found;
}

/** Which titles pass a filter, in the map's order. */
export function passing({ model, rows }: Opened, filter: Filter): Uint8Array {
  checkCount({ filter, likes: [], dislikes: [], seen: [], never: [] });
  const among = filter.among ? new Set(rows.known(filter.among.ids)) : null;
  const nobody = new Set<number>();
  return allowedRows(model.titles, { ...filter, seen: 'any' }, { seen: nobody, never: nobody, among });
}
