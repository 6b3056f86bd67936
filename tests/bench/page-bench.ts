import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { DIST, parts, spin } from '../browser/site.ts';
import { inChromium } from './in-chromium.ts';
import { ms } from './measure.ts';
import { printTable } from './table.ts';

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

async function longTasks(page: Page): Promise<string[]> {
  const tasks = await page.evaluate(() => (window as unknown as { longTasks(): number[] }).longTasks());
  return [String(tasks.length), tasks.length ? ms(Math.max(...tasks)) : '-'];
}

async function visit(name: string, page: Page, origin: string): Promise<void> {
  await page.addInitScript(WATCH);
  const start = performance.now();
  await page.goto(`${origin}/?backend=plain`);
  await page.locator('button:enabled', { hasText: /^\s*Spin\s*$/ }).waitFor();
  const ready = performance.now() - start;
  const rows = [['load, until a spin is possible', ...(await longTasks(page))]];
  for (let i = 0; i < SPINS; i++) await spin(page);
  rows.push([`${SPINS} spins`, ...(await longTasks(page))]);
  await parts(page).find.pressSequentially('the lon');
  await page.getByRole('option').first().waitFor();
  rows.push(['a title searched, key by key', ...(await longTasks(page))]);
  await page.goto(`${origin}/?backend=plain#/map`);
  // What is not brought forward yet is hidden.
  await page.getByRole('application').locator('canvas').first().waitFor();
  rows.push(['the map opened', ...(await longTasks(page))]);
  printTable(
    `${name}: the page in Chromium, tasks of more than 50 ms`,
    ['when', 'tasks', 'longest, ms'],
    rows,
  );
  console.log(`The first spin was possible ${ms(ready)} ms after the page was asked for.`);
}

/** A first visit to the built page over a given model: how soon it spins, and whether it ever hangs. */
export async function benchPage(name: string, folder: string): Promise<void> {
  if (existsSync(join(DIST, 'index.html')))
    await inChromium({ '/': DIST, '/model/': folder }, {}, (page, origin) => visit(name, page, origin));
  else console.log('\nThe page itself: skipped, there is no built site. Run: npm run build');
}
