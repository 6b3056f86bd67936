import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFailure } from '../src/errors.ts';
import { MANIFEST_FILE, type Manifest, readManifest } from '../src/format/manifest.ts';
import { buildModel } from './main.ts';

/** The project's root folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** All that decides a model's bytes, beside its arguments. */
const SOURCES = ['build-model', 'src/core', 'src/format', 'src/catalogue', 'package-lock.json'];
/** Of evaluations; they come out of a model and do not go into one. */
const RECORDS = 'runs';

/** A model that is built again only when something that decides its bytes has changed. */
export interface KeptModel {
  /** Names the stamp in `.cache`. */
  readonly name: string;
  readonly out: string;
  /** As on the command line of `build-model`, without `--out`. */
  readonly args: readonly string[];
}

/** Written after a build: equal hashes mean that there is nothing to do. */
interface Stamp {
  readonly made: string;
  readonly model: string;
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== RECORDS)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function hashOf(args: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(args));
  for (const file of SOURCES.flatMap((source) => filesUnder(join(ROOT, source))))
    hash.update(`${file.slice(ROOT.length)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

/** The manifest in a model's folder; null when there is none that this version can read. */
export function standingManifest(folder: string): Manifest | null {
  const file = join(folder, MANIFEST_FILE);
  if (!existsSync(file)) return null;
  try {
    return readManifest(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const old = isFailure(error, 'ShardDamaged') || isFailure(error, 'ModelTooNew');
    if (old || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Builds a model when it is missing or stale. Returns the exit code. */
export async function keepModel({ name, out, args }: KeptModel): Promise<number> {
  const file = join(ROOT, '.cache', `${name}.json`);
  const stamp = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Stamp) : null;
  const made = hashOf(args);
  const standing = standingManifest(out);
  if (standing && stamp?.made === made && stamp.model === standing.hash) {
    console.log(`${name} is up to date.`);
    return 0;
  }
  console.log(`${name} is ${standing ? 'stale' : 'missing'} and is built now.`);
  const code = await buildModel([...args, '--out', out], {
    say: (line) => console.log(line),
    complain: (sentence) => console.error(`build-model: ${sentence}`),
    now: () => performance.now(),
    terminal: process.stdout.isTTY === true,
  });
  const built = standingManifest(out);
  if (code !== 0 || !built) return code || 1;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ made, model: built.hash } satisfies Stamp));
  return 0;
}
