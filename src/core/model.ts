import { FACETS, type Facet } from '../catalogue/filter.ts';
import { listStarts } from '../format/list-column.ts';
import { decodePlanes } from '../format/planes.ts';
import type { Columns, Shard } from '../format/shard.ts';
import { decodeText } from '../format/text-column.ts';
import type { Learned } from './learned.ts';
import type { SparseIndex } from './sparse-index.ts';

/** Names of a facet and which of them each row has: `of[starts[row] .. starts[row + 1])`. */
export interface FacetColumn {
  readonly names: readonly string[];
  readonly starts: Uint32Array;
  readonly of: Uint16Array | Uint8Array;
}

/** The small columns that filters and cards read; 0 means that the catalogue does not say. */
export interface TitleColumns {
  readonly rows: number;
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  /** 0 film, 1 series. */
  readonly type: Uint8Array;
  readonly year: Uint16Array;
  readonly minutes: Uint16Array;
  readonly seasons: Uint8Array;
  /** When the source added it, in days since 1970-01-01. */
  readonly addedDay: Uint16Array;
  /** 1 to 10. */
  readonly prominence: Uint8Array;
  /** 0 to 255 each. */
  readonly placeX: Uint8Array;
  readonly placeY: Uint8Array;
  readonly facets: Readonly<Record<Facet, FacetColumn>>;
}

/** int8 vectors, rows x dims: value = code x scale[row]. */
export interface Vectors {
  readonly rows: number;
  readonly dims: number;
  readonly code: Int8Array;
  readonly scale: Float32Array;
}

/** All that ranking reads. Immutable: built once from the shards. */
export interface Model {
  readonly titles: TitleColumns;
  readonly vectors: Vectors;
  readonly index: SparseIndex;
  /** Of a catalogue with ratings; null of one without. */
  readonly learned: Learned | null;
}

/** A rating is one of a list or none (0): the same shape as the list facets. */
function ratingColumn(columns: Columns<'titles'>): FacetColumn {
  const count = Uint8Array.from(columns.ratingOf, (of) => (of > 0 ? 1 : 0));
  const of = columns.ratingOf.filter((one) => one > 0).map((one) => one - 1);
  return {
    names: decodeText(columns.ratingText, columns.ratingLengths),
    starts: listStarts(count, of.length),
    of,
  };
}

function facetColumn(facet: Facet, columns: Columns<'titles'>): FacetColumn {
  if (facet === 'rating') return ratingColumn(columns);
  const of = columns[`${facet}Of`];
  return {
    names: decodeText(columns[`${facet}Text`], columns[`${facet}Lengths`]),
    starts: listStarts(columns[`${facet}Count`], of.length),
    of,
  };
}

/** Opens a titles shard. Throws `ShardDamaged` when its parts do not fit together. */
export function openTitles(shard: Shard<'titles'>): TitleColumns {
  const { rows, columns } = shard;
  const sources = decodeText(columns.sourceText, columns.sourceLengths);
  const local = decodeText(columns.idText, columns.idLengths);
  return {
    rows,
    ids: local.map((id, row) => `${sources[columns.sourceOf[row] ?? 0]}:${id}`),
    titles: decodeText(columns.titleText, columns.titleLengths),
    type: columns.type,
    year: columns.year,
    minutes: columns.minutes,
    seasons: columns.seasons,
    addedDay: columns.addedDay,
    prominence: columns.prominence,
    placeX: columns.placeX,
    placeY: columns.placeY,
    facets: Object.fromEntries(FACETS.map((f) => [f, facetColumn(f, columns)])) as Record<Facet, FacetColumn>,
  };
}

/** Opens a vectors shard, whose file holds all titles' first entries, then all their second ones: it packs better. */
export function openVectors({ rows, columns }: Shard<'vectors'>): Vectors {
  const dims = columns.code.length / (rows || 1);
  const code = new Int8Array(columns.code.length);
  for (let j = 0, at = 0; j < dims; j++)
    for (let row = 0; row < rows; row++) code[row * dims + j] = columns.code[at++] as number;
  const scale = Float32Array.from(decodePlanes(columns.scaleOf), (of) => columns.scale[of] ?? 0);
  return { rows, dims, code, scale };
}
