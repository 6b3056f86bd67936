import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openFolder } from '../../src/engine/node.ts';
import { MANIFEST_FILE, type Manifest, readManifest } from '../../src/format/manifest.ts';
import { houseModel, netflixModel } from '../bench/models.ts';
import { grouped, printTable } from '../bench/table.ts';
import { DIST } from '../browser/site.ts';
import { firstScripts } from './first-scripts.ts';
import { coverBytes, scriptsUntilSpin } from './seen-in-chromium.ts';

/** One line of the table: what, how many bytes, and how many it may have; null means told, not limited. */
interface Weight {
  readonly what: string;
  readonly bytes: number;
  readonly budget: number | null;
}

const KB = 1000;
const MB = 1_000_000;

/** May have been asked for already by the time that a script can look; it has a line and a budget of its own. */
const LATER = /\/(tfjs|webgl)-/;

const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
const largest = (sizes: readonly number[]) => sizes.reduce((a, b) => Math.max(a, b), 0);

async function scripts(): Promise<Weight[]> {
  const weigh = (paths: readonly string[]) =>
    paths.map((path) => ({ what: `  ${path}`, bytes: gzipped(join(DIST, path)), budget: null }));
  const first = firstScripts(DIST);
  const each = weigh(first);
  const sum = each.reduce((total, { bytes }) => total + bytes, 0);
  const also = weigh((await scriptsUntilSpin()).filter((path) => !first.includes(path) && !LATER.test(path)));
  const assets = readdirSync(join(DIST, 'assets'));
  const tfjs = assets
    .filter((name) => /^tfjs-.*\.js$/.test(name))
    .map((name) => gzipped(join(DIST, 'assets', name)));
  if (!tfjs.length)
    throw new Error('dist has no chunk called tfjs: has src/backends/tfjs.ts another name now?');
  const fonts = assets.filter((name) => name.endsWith('.woff2'));
  return [
    { what: 'JavaScript before the first spin, gzip', bytes: sum, budget: 40 * KB },
    ...each,
    {
      what: 'asked for besides when Spin can be pressed, gzip',
      bytes: also.reduce((total, { bytes }) => total + bytes, 0),
      budget: null,
    },
    ...also,
    { what: 'tfjs, lazily, gzip', bytes: largest(tfjs), budget: 120 * KB },
    {
      what: 'largest font',
      bytes: largest(fonts.map((name) => readFileSync(join(DIST, 'assets', name)).length)),
      budget: 70 * KB,
    },
  ];
}

function readModel(folder: string): Manifest {
  return readManifest(JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')));
}

function model(
  name: string,
  folder: string,
  limits: { readonly first: number | null; readonly ranking: number | null },
): Weight[] {
  const { shards, titles } = readModel(folder);
  const sum = (...kinds: string[]) =>
    shards
      .filter((s) => kinds.length === 0 || kinds.includes(s.kind))
      .reduce((total, s) => total + s.bytes, 0);
  return [
    {
      what: `${name}, ${grouped(titles)} titles: a first spin, gzip`,
      bytes: sum('titles', 'vectors', 'index'),
      budget: limits.first,
    },
    { what: '  vectors and index', bytes: sum('vectors', 'index'), budget: limits.ranking },
    { what: '  details, all blocks', bytes: sum('details'), budget: null },
    {
      what: '  largest block',
      bytes: largest(shards.filter((s) => s.kind === 'details').map((s) => s.bytes)),
      budget: null,
    },
  ];
}

async function covers(folder: string): Promise<Weight> {
  const engine = await openFolder(folder);
  const cards = await engine.cards(engine.model.titles.ids as Parameters<typeof engine.cards>[0]);
  return {
    what: `largest of ${grouped(cards.length)} covers, SVG`,
    bytes: largest(await coverBytes(cards)),
    budget: 2 * KB,
  };
}

/** Weighs the built site and the models; exits with 1 when anything is over its budget. */
async function main(): Promise<void> {
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error('There is no built site yet. Run: npm run build');
  const house = await houseModel();
  const netflix = await netflixModel();
  const weights = [
    ...(await scripts()),
    await covers(house),
    ...model('House catalogue', house, { first: null, ranking: null }),
    ...(netflix ? model('Netflix file', netflix, { first: 1.5 * MB, ranking: MB }) : []),
  ];
  const rows = weights.map(({ what, bytes, budget }) => [
    what,
    grouped(bytes),
    budget === null ? '' : grouped(budget),
    budget === null ? '' : bytes <= budget ? 'ok' : 'OVER',
  ]);
  printTable('Sizes in bytes', ['what', 'bytes', 'budget', ''], rows);
  if (!netflix) console.log('Netflix file: skipped, the reference data is not beside the project.');
  const over = weights.filter(({ bytes, budget }) => budget !== null && bytes > budget);
  if (over.length) console.error(`\nOver budget: ${over.map(({ what }) => what.trim()).join('; ')}.`);
  process.exitCode = over.length ? 1 : 0;
}

await main();
