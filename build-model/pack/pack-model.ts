import { createHash } from 'node:crypto';
import { constants, gzipSync, type ZlibOptions } from 'node:zlib';
import type { Title } from '../../src/catalogue/title.ts';
import { openIndex } from '../../src/core/sparse-index.ts';
import type { Kind } from '../../src/format/kinds.ts';
import type { Manifest, ShardEntry } from '../../src/format/manifest.ts';
import type { Columns } from '../../src/format/shard.ts';
import { FORMAT_VERSION } from '../../src/format/version.ts';
import { writeShard } from '../../src/format/write-shard.ts';
import { learnFactors } from '../factors/learn-factors.ts';
import { buildIndex } from '../features/build-index.ts';
import { extractTerms } from '../features/extract.ts';
import { wordGroups } from '../features/word-groups.ts';
import { buildMap } from '../map/build-map.ts';
import type { RatedRows } from '../ratings/join-ratings.ts';
import type { DenseMatrix } from '../vectors/matrix.ts';
import { quantise } from '../vectors/quantise.ts';
import { tasteMatrix } from '../vectors/taste-matrix.ts';
import { truncatedSvd } from '../vectors/truncated-svd.ts';
import type { WeightedRatings } from '../votes/weighted-rating.ts';
import { packDetails } from './pack-details.ts';
import { packPeople } from './pack-people.ts';
import { packTitles } from './pack-titles.ts';
import { packVotes } from './pack-votes.ts';
import { placesOf } from './places.ts';

/** Titles a block of details: about 10 KB, so that nine cards cost no more than one picture would. */
const BLOCK_ROWS = 64;
/**
 * How shards of numbers are packed: hardly anything repeats in them, and small blocks follow each section's own
 * statistics; 4% less than the defaults.
 */
const NUMBERS: Partial<Record<Kind, ZlibOptions>> = {
  vectors: { memLevel: 7, strategy: constants.Z_HUFFMAN_ONLY },
  index: { memLevel: 7, strategy: constants.Z_FILTERED },
};
const GZIP_LEVEL = 9;
const NAME_HEX = 16;

export interface PackOptions {
  /** Weighted ratings by row, where titles have votes. */
  readonly weighted?: WeightedRatings;
  /** What people rated, in rows: where it is given, the model learns from it. */
  readonly people?: readonly RatedRows[];
  readonly dims: number;
  readonly seed: number;
  readonly onProgress?: (stage: string, done: number, of: number) => void;
}

/** A model as files; the manifest is written last, under its own name. */
export interface PackedModel {
  readonly manifest: Manifest;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** 32 bits over all ids: shards of another build are told apart even where the browser has no SHA-256. */
function fingerprintOf(titles: readonly Title[], options: PackOptions): number {
  const all = [options.dims, options.seed, ...titles.map((t) => t.id)].join('\n');
  return Number.parseInt(sha256(all).slice(0, 8), 16);
}

/** Collects shards as gzip files and their entries. */
function packer(fingerprint: number) {
  const files: { name: string; bytes: Uint8Array }[] = [];
  const shards: ShardEntry[] = [];
  const named = new Set<string>();
  const add = <K extends Kind>(kind: K, columns: Columns<K>, firstRow: number, rows: number) => {
    const raw = writeShard(kind, { rows, fingerprint, columns });
    const bytes = gzipSync(raw, { level: GZIP_LEVEL, ...NUMBERS[kind] });
    const hash = sha256(bytes);
    const file = `${kind}.${hash.slice(0, NAME_HEX)}.bin`;
    // Blocks of titles that nothing is told of are equal, and one file then.
    if (!named.has(file)) files.push({ name: file, bytes });
    named.add(file);
    shards.push({ kind, file, bytes: bytes.length, rawBytes: raw.length, sha256: hash, firstRow, rows });
  };
  return { files, shards, add };
}

/** What people's ratings teach, where there are any. */
function learnedFrom(content: DenseMatrix, { people = [], onProgress }: PackOptions) {
  if (people.length === 0) return null;
  return learnFactors({
    rows: content.rows,
    people,
    content,
    onProgress: (done, of) => onProgress?.('factors', done, of),
  });
}

/** Titles to shards: features, vectors, index, columns, details. The same input and options give the same bytes. */
export function packModel(titles: readonly Title[], options: PackOptions): PackedModel {
  const { dims, seed, onProgress } = options;
  const rows = titles.length;
  const fingerprint = fingerprintOf(titles, options);
  const { files, shards, add } = packer(fingerprint);

  onProgress?.('features', 0, 1);
  const plain = buildIndex(titles.map(extractTerms));
  const opened = openIndex({ rows, fingerprint, columns: plain });
  const index = { ...plain, ...wordGroups(opened, seed) };
  onProgress?.('features', 1, 1);
  const matrix = tasteMatrix(
    opened,
    titles.map((t) => t.year ?? 0),
  );
  const { scores } = truncatedSvd(matrix, dims, seed, (done, of) => onProgress?.('vectors', done, of));

  add('titles', packTitles(titles, placesOf(scores)), 0, rows);
  add('vectors', quantise(scores), 0, rows);
  add('index', index, 0, rows);
  const votes = options.weighted && packVotes(titles, options.weighted);
  if (votes) add('votes', votes, 0, rows);
  add('people', packPeople(titles), 0, rows);
  onProgress?.('map', 0, 1);
  add('map', buildMap(titles, scores, seed), 0, rows);
  onProgress?.('map', 1, 1);
  const factors = learnedFrom(scores, options);
  if (factors) add('factors', factors, 0, rows);
  for (let first = 0; first < rows; first += BLOCK_ROWS) {
    const block = titles.slice(first, first + BLOCK_ROWS);
    add('details', packDetails(block), first, block.length);
    onProgress?.('shards', Math.min(rows, first + BLOCK_ROWS), rows);
  }
  const sources = [...new Set(titles.map((t) => t.id.slice(0, t.id.indexOf(':'))))];
  const hash = sha256(shards.map((s) => s.sha256).join('')).slice(0, NAME_HEX);
  return {
    manifest: { format: FORMAT_VERSION, hash, titles: rows, dims, fingerprint, sources, shards },
    files,
  };
}
