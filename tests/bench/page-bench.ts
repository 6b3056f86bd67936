import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { ROOT } from '../../build-model/keep-model.ts';
import { BROWSER_FLAGS, findBrowser } from '../browser/find-browser.ts';
import { serve } from '../browser/server.ts';
import { parts, spin } from '../browser/site.ts';
import { ms } from './measure.ts';
import { printTable } from './table.ts';

const DIST = join(ROOT, 'dist');
const SPINS = 5;

/**
 * Runs in the page before anything else: remembers every task of more than 50 ms, as the browser reports them.
 * As text, since what a compiler adds to a function is not there in the page.
 */
const WATCH = `{
  const tasks = [];
  const watch = (list) => tasks.push(...list.getEntries().map((entry) => entry.duration));
  new PerformanceObserver(watch).observe({ type: 'longtask', buffered: true });
  window.longTasks = () => tasks.splice(0);
}`;

function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { longTasks(): number[] }).longTasks());
}

/** A first visit to the built page over a given model: how soon it spins, and whether it ever hangs. */
export async function benchPage(name: string, folder: string): Promise<void> {
  if (!existsSync(join(DIST, 'index.html'))) {
    console.log('\nThe page itself: skipped, there is no built site. Run: npm run build');
    return;
  }
  const server = await serve({ '/': DIST, '/model/': folder });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage({ reducedMotion: 'no-preference' });
    await page.addInitScript(WATCH);
    const start = performance.now();
    await page.goto(`${server.origin}/?backend=plain`);
    const { find } = parts(page);
    await page.locator('button:enabled', { hasText: /^\s*Spin\s*$/ }).waitFor();
    const ready = performance.now() - start;
    const rows: string[][] = [];
    const told = async (what: string) => {
      const tasks = await longTasks(page);
      rows.push([what, String(tasks.length), tasks.length ? ms(Math.max(...tasks)) : '-']);
    };
    await told('load, until a spin is possible');
    for (let i = 0; i < SPINS; i++) await spin(page);
    await told(`${SPINS} spins`);
    await find.pressSequentially('the lon');
    await page.getByRole('option').first().waitFor();
    await told('a title searched, key by key');
    printTable(
      `${name}: the page in Chromium, tasks of more than 50 ms`,
      ['when', 'tasks', 'longest, ms'],
      rows,
    );
    console.log(`The first spin was possible ${ms(ready)} ms after the page was asked for.`);
  } finally {
    await browser.close();
    await server.stop();
  }
}
