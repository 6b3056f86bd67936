import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Model } from '../core/model.ts';
import type { CatalogueInfo, Engine } from './contract.ts';
import { createEngine } from './engine.ts';
import type { Fetch } from './fetch-bytes.ts';
import { shardStore } from './shard-store.ts';

/** The engine over a folder, already open; `model` is for evaluation, which ranks in rows. */
export interface FolderEngine extends Engine {
  readonly info: CatalogueInfo;
  readonly model: Model;
}

/** Reads `file:` URLs as a server would serve them: a missing file is a 404. */
const readAsServed: Fetch = async (url) => {
  const bytes = await readFile(fileURLToPath(url)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return bytes ? new Response(new Uint8Array(bytes)) : new Response(null, { status: 404 });
};

/** Opens a model's folder with the very engine that ships. Throws as `Engine.open` does. */
export async function openFolder(dir: string): Promise<FolderEngine> {
  const modelUrl = `${pathToFileURL(resolve(dir)).href}/`;
  const store = shardStore(modelUrl, readAsServed);
  const engine = createEngine(() => store);
  const info = await engine.open({ modelUrl, backend: 'plain' }, () => {});
  const { model } = await store.open(() => {});
  return Object.assign(engine, { info, model });
}
