import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { failure } from '../src/errors.ts';
import { MANIFEST_FILE, readManifest } from '../src/format/manifest.ts';
import type { PackedModel } from './pack/pack-model.ts';

/** A file of text that goes beside the manifest. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

// Only what a build wrote is ever removed; whatever else lies in the folder is the owner's.
const SHARD = /^[a-z0-9-]+\.[0-9a-f]{16}\.bin$/;

async function writeParts(
  folder: string,
  model: PackedModel,
  beside: readonly TextFile[],
): Promise<string[]> {
  const manifest = `${JSON.stringify(model.manifest)}\n`;
  readManifest(JSON.parse(manifest));
  for (const { name, bytes } of model.files) await writeFile(join(folder, name), bytes);
  for (const { name, text } of beside) await writeFile(join(folder, name), text);
  await writeFile(join(folder, MANIFEST_FILE), manifest);
  return [...model.files.map((f) => f.name), ...beside.map((f) => f.name), MANIFEST_FILE];
}

async function removeStale(out: string, kept: ReadonlySet<string>): Promise<number> {
  const stale = (await readdir(out)).filter((name) => SHARD.test(name) && !kept.has(name));
  for (const name of stale) await rm(join(out, name), { force: true });
  return stale.length;
}

/**
 * Writes a model so that `out` holds a whole one at every moment: all files go to a temporary folder beside it,
 * then move in, shards first and the manifest last; shards of the old model go at the end, and their number is returned.
 * Throws `BadData` when the disk refuses; the old model is then still the one in force.
 */
export async function writeModel(
  out: string,
  model: PackedModel,
  beside: readonly TextFile[],
): Promise<{ removed: number }> {
  const target = resolve(out);
  let parts: string | null = null;
  try {
    await mkdir(dirname(target), { recursive: true });
    parts = await mkdtemp(join(dirname(target), `.${basename(target)}-part-`));
    const names = await writeParts(parts, model, beside);
    await mkdir(target, { recursive: true });
    for (const name of names) await rename(join(parts, name), join(target, name));
    return { removed: await removeStale(target, new Set(names)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    throw failure(
      'BadData',
      `Cannot write the model to "${out}" (${code}). Check that it is a folder you may write to, with room left.`,
      error,
    );
  } finally {
    if (parts) await rm(parts, { recursive: true, force: true });
  }
}
