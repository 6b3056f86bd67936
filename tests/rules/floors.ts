import { posix } from 'node:path';
import { importsOf } from './imports.ts';

/** What a room may import: places under `src/` (a folder ends in a slash), and packages. */
interface Room {
  readonly at: string;
  readonly may: readonly string[];
  readonly packages: readonly string[];
}

const BOTTOM = ['catalogue/', 'errors.ts'];
const CONTRACT = 'engine/contract.ts';

/** The table of ARCHITECTURE.md; the first room whose path a file starts with is its own. */
const ROOMS: readonly Room[] = [
  { at: 'src/errors.ts', may: [], packages: [] },
  { at: 'src/catalogue/', may: ['errors.ts'], packages: [] },
  { at: 'src/format/', may: BOTTOM, packages: [] },
  { at: 'src/core/', may: [...BOTTOM, 'format/'], packages: ['pure-rand', 'stemmer'] },
  {
    at: 'src/backends/',
    may: ['core/', 'errors.ts'],
    packages: ['@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-webgl'],
  },
  // The engine's door for Node: files instead of fetch, for the command line and the evaluation.
  {
    at: 'src/engine/node',
    may: [...BOTTOM, 'engine/', 'backends/', 'core/', 'format/'],
    packages: ['node:'],
  },
  { at: 'src/engine/', may: [...BOTTOM, 'backends/', 'core/', 'format/'], packages: ['comlink'] },
  { at: 'src/shelf/', may: BOTTOM, packages: ['idb'] },
  // Files that people bring from elsewhere: the one room that opens zips and tables in the page, and knows nothing else.
  { at: 'src/histories/', may: BOTTOM, packages: ['fflate', 'papaparse'] },
  {
    at: 'src/app/',
    may: [...BOTTOM, 'engine/client.ts', CONTRACT, 'histories/', 'shelf/'],
    packages: ['svelte'],
  },
  { at: 'src/ui/charts/', may: [...BOTTOM, CONTRACT, 'app/', 'ui/'], packages: ['svelte', 'd3'] },
  { at: 'src/ui/map/', may: [...BOTTOM, CONTRACT, 'app/', 'ui/'], packages: ['svelte', 'd3'] },
  // Where a link is drawn as a square for a camera.
  { at: 'src/ui/two/', may: [...BOTTOM, CONTRACT, 'app/', 'ui/'], packages: ['svelte', 'uqr'] },
  {
    at: 'src/ui/',
    may: [...BOTTOM, CONTRACT, 'app/'],
    packages: ['svelte', '@fontsource-variable/fraunces'],
  },
  { at: 'src/sw/', may: ['format/manifest.ts'], packages: ['workbox-precaching'] },
  // The top: it makes the engine and the shelf that the session is given.
  {
    at: 'src/main.ts',
    may: ['ui/', 'app/', 'engine/client.ts', 'shelf/open-shelf.ts', 'errors.ts'],
    packages: ['svelte'],
  },
  {
    at: 'build-model/',
    may: [...BOTTOM, 'format/', 'core/', 'engine/node', CONTRACT],
    packages: [
      'node:',
      'cli-progress',
      'csv-parse',
      'iconv-lite',
      'ml-matrix',
      'pure-rand',
      'stopword',
      'vite',
    ],
  },
];

/** Rooms that may know the contract's shapes only: the engine's code stays in the worker. */
const TYPES_ONLY = /^src\/(app|ui)\//;

function isPackage(name: string, allowed: readonly string[]): boolean {
  return allowed.some((p) =>
    p.endsWith(':')
      ? name.startsWith(p)
      : name === p || name.startsWith(`${p}/`) || (p === 'd3' && /^d3-[a-z-]+$/.test(name)),
  );
}

/** One sentence for every import of `path` (from the root, with slashes) that breaks the floors. */
export function brokenFloors(path: string, source: string): string[] {
  const room = ROOMS.find((r) => path.startsWith(r.at));
  if (!room) return [`${path} is in no room`];
  return importsOf(source).flatMap(({ from, typeOnly }) => {
    if (!from.startsWith('.')) {
      const ok = isPackage(from, room.packages) || from === 'vite/client' || from.startsWith('virtual:');
      return ok ? [] : [`${path} may not use the package ${from}`];
    }
    const target = posix.join(posix.dirname(path), from.replace(/\?.*$/, ''));
    const own = room.at.endsWith('/') && target.startsWith(room.at);
    const open = room.may.some(
      (m) => target === `src/${m}` || (!m.endsWith('.ts') && target.startsWith(`src/${m}`)),
    );
    if (!own && !open) return [`${path} may not import ${target}`];
    if (TYPES_ONLY.test(path) && target === `src/${CONTRACT}` && !typeOnly)
      return [`${path} may import ${target} only with "import type"`];
    return [];
  });
}
