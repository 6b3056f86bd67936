import type { Title } from '../../src/catalogue/title.ts';
import { encodeText } from '../../src/format/encode.ts';
import type { Columns } from '../../src/format/shard.ts';
import type { DenseMatrix } from '../vectors/matrix.ts';
import { gatherPatches } from './gather-regions.ts';
import { nameRegions } from './name-regions.ts';
import { project } from './project.ts';

const STEPS = 0xffff;

const step = (x: number) => Math.round(x * STEPS);

/** The map shard's columns: every title's place, the regions, and which is whose. The same input gives the same bytes. */
export function buildMap(titles: readonly Title[], vectors: DenseMatrix, seed: number): Columns<'map'> {
  const years = titles.map((title) => title.year ?? 0);
  const plane = project(vectors, years, seed);
  const patches = gatherPatches(plane, seed);
  const names = nameRegions(titles, patches);
  const words = encodeText(names.flat());
  const regionOf = new Uint16Array(titles.length);
  // Finer patches come later and write over the wider ones.
  for (const [p, { rows }] of patches.entries()) for (const row of rows) regionOf[row] = p;
  return {
    x: Uint16Array.from(titles, (_, r) => step(plane[2 * r] ?? 0)),
    y: Uint16Array.from(titles, (_, r) => step(plane[2 * r + 1] ?? 0)),
    regionOf,
    level: Uint8Array.from(patches, ({ level }) => level),
    parent: Uint16Array.from(patches, ({ parent }) => parent + 1),
    regionX: Uint16Array.from(patches, ({ x }) => step(x)),
    regionY: Uint16Array.from(patches, ({ y }) => step(y)),
    wordText: words.text,
    wordLengths: words.lengths,
    wordCount: Uint8Array.from(names, ({ length }) => length),
  };
}
