import { join } from 'node:path';
import { HOUSE_CATALOGUE, sourceName } from './importers/source-name.ts';
import { keepModel, ROOT, standingManifest } from './keep-model.ts';

const OUT = join(ROOT, 'public/model');

/**
 * Builds the house catalogue's model into `public/model` when it is missing or stale; a model that an owner built
 * from another catalogue is left alone. Returns the exit code.
 */
export async function ensureHouseModel(): Promise<number> {
  const house = sourceName(HOUSE_CATALOGUE);
  if (standingManifest(OUT)?.sources.some((name) => name !== house)) {
    console.log(
      'public/model is of another catalogue and is kept; delete it to go back to the house catalogue.',
    );
    return 0;
  }
  return keepModel({ name: 'house-model', out: OUT, args: [] });
}
