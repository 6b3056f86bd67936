import { benchBrowser } from './browser-bench.ts';
import { benchEngine } from './engine-bench.ts';
import { benchExplore } from './explore-bench.ts';
import { houseModel, netflixModel } from './models.ts';
import { benchPage } from './page-bench.ts';
import { benchScorers } from './scorers.ts';
import { benchSky } from './sky-bench.ts';
import { benchSearch } from './search-bench.ts';

/** Times the engine and the scorers on the Netflix file where it is at hand, else on the house catalogue. */
async function main(): Promise<void> {
  const house = await houseModel();
  const netflix = await netflixModel();
  const [name, folder] = netflix ? ['Netflix file', netflix] : ['House catalogue', house];
  if (!netflix) console.log('The reference data is not beside the project: the house catalogue stands in.');
  const engine = await benchEngine(name, folder);
  await benchExplore(name, engine);
  await benchSearch(name, engine);
  await benchScorers(name, engine.model.vectors);
  await benchBrowser(name, folder);
  await benchPage(name, folder);
  await benchSky();
}

await main();
