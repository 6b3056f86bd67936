import { openFolder } from '../../src/engine/node.ts';
import type { BrowserTimes } from '../browser/pages/bench.ts';
import { buildPages, findingsOf } from '../browser/pages-of-ours.ts';
import { inChromium } from './in-chromium.ts';
import { ms, timingOf } from './measure.ts';
import { spinRequests } from './requests.ts';
import { printTable } from './table.ts';

const SPINS = 100;
const DEADLINE_MS = 120_000;

function told(n: number | null): string {
  return n === null ? '-' : ms(n);
}

/** Times spins in Chromium's worker, message out and back, and tfjs's WebGL beside the plain scorer. */
export async function benchBrowser(name: string, folder: string): Promise<void> {
  const { model } = await openFolder(folder);
  const requests = spinRequests(model.titles.ids, SPINS);
  const mounts = { '/model/': folder, '/pages/': await buildPages() };
  const found = await inChromium(mounts, { requests }, (page, origin) =>
    findingsOf<BrowserTimes[]>(page, `${origin}/pages/bench.html`, DEADLINE_MS),
  );
  const rows = found.map(({ backend, serving, spins }) => {
    const { median, p95 } = timingOf([...spins]);
    return [`${backend}${serving === backend ? '' : ` (${serving} served)`}`, ms(median), ms(p95)];
  });
  printTable(`${name}: a spin in Chromium, to the worker and back, ms`, ['backend', 'median', 'p95'], rows);
  const last = found.at(-1);
  const { plain = null, webgl = null } = last?.products ?? {};
  printTable(
    `${name}: one product of ${last?.queries} queries with all titles in Chromium, ms`,
    ['scorer', 'median', 'times ours'],
    [
      ['plain int8 (ours)', told(plain), '1.00'],
      ['tfjs webgl', told(webgl), plain && webgl ? (webgl / plain).toFixed(2) : '-'],
    ],
  );
  console.log(last?.why ?? '');
}
