import { failure, isFailure } from '../errors.ts';
import { MANIFEST_FILE, type Manifest, readManifest } from '../format/manifest.ts';
import { fetchResponse, underWatch } from './fetch-bytes.ts';
import { type Source, twice } from './fetch-shard.ts';

async function fetchJson({ fetch, modelUrl }: Source, cache: RequestCache): Promise<unknown> {
  const text = await underWatch('The catalogue', async (signal) => {
    const response = await fetchResponse(fetch, modelUrl + MANIFEST_FILE, { cache, signal });
    return response.text();
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    // A host with an SPA fallback answers HTML with 200.
    throw failure(
      'ShardDamaged',
      `There is no catalogue at ${modelUrl}: ${MANIFEST_FILE} is not JSON. The site needs a build of the model.`,
      cause,
    );
  }
}

/** The manifest, from the network first; offline, what a cache still has. Throws `Offline`, `ShardDamaged`, `ModelTooNew`. */
export async function fetchManifest(source: Source): Promise<Manifest> {
  const load = async (cache: RequestCache) => readManifest(await fetchJson(source, cache));
  try {
    return await twice(load, 'no-cache');
  } catch (error) {
    if (!isFailure(error, 'Offline')) throw error;
    // `no-cache` must ask the network; this one must not.
    return load('force-cache').catch(() => {
      throw error;
    });
  }
}
