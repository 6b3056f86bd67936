import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureHouseModel } from '../../build-model/house-model.ts';
import { keepModel, ROOT } from '../../build-model/keep-model.ts';

const NETFLIX = join(ROOT, '../shared/data/netflix/netflix_titles.csv');

/** The folder of the house catalogue's model, built when it is stale. */
export async function houseModel(): Promise<string> {
  if ((await ensureHouseModel()) !== 0) throw new Error('The house catalogue could not be built; see above.');
  return join(ROOT, 'public/model');
}

/** The folder of the Netflix file's model, or null where the reference data is not beside the project. */
export async function netflixModel(): Promise<string | null> {
  if (!existsSync(NETFLIX)) return null;
  const out = join(ROOT, '.cache/netflix-model');
  if ((await keepModel({ name: 'netflix-model', out, args: ['--source', NETFLIX] })) !== 0)
    throw new Error('The Netflix file could not be built; see above.');
  return out;
}
