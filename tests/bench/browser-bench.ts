import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { openFolder } from '../../src/engine/node.ts';
import { buildPages } from '../browser/build-pages.ts';
import { BROWSER_FLAGS, findBrowser } from '../browser/find-browser.ts';
import type { BrowserTimes } from '../browser/pages/bench.ts';
import { serve } from '../browser/server.ts';
import { ms, timingOf } from './measure.ts';
import { spinRequests } from './requests.ts';
import { printTable } from './table.ts';

const SPINS = 100;
const DEADLINE_MS = 120_000;

async function timesOn(page: Page, url: string): Promise<BrowserTimes[]> {
  await page.goto(url);
  const body = page.locator('body', { hasText: /^\s*[[{]/ });
  await body.waitFor({ timeout: DEADLINE_MS });
  const found = JSON.parse((await body.textContent()) ?? 'null') as BrowserTimes[] | { error: string };
  if (!Array.isArray(found)) throw new Error(found.error);
  return found;
}

function told(n: number | null): string {
  return n === null ? '-' : ms(n);
}

/** Times spins in Chromium's worker, message out and back, and tfjs's WebGL beside the plain scorer. */
export async function benchBrowser(name: string, folder: string): Promise<void> {
  const { model } = await openFolder(folder);
  const asked = mkdtempSync(join(tmpdir(), 'requests-'));
  writeFileSync(join(asked, 'requests.json'), JSON.stringify(spinRequests(model.titles.ids, SPINS)));
  const server = await serve({ '/model/': folder, '/requests/': asked, '/pages/': await buildPages() });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
  try {
    const found = await timesOn(await browser.newPage(), `${server.origin}/pages/bench.html`);
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
  } finally {
    await browser.close();
    await server.stop();
    rmSync(asked, { recursive: true });
  }
}
