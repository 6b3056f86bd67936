import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { type StaticServer, serve } from './server.ts';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** The built site. */
export const DIST = join(ROOT, 'dist');

/** A server of the built site for one test, under `/`, and the names that a visitor knows the page's parts by. */
export const test = base.extend<{ site: StaticServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  site: async ({}, use) => {
    if (!existsSync(join(DIST, 'index.html')))
      throw new Error('There is no built site yet. Run: npm run build');
    const server = await serve({ '/': DIST });
    await use(server);
    await server.stop();
  },
});

export { expect };

/** The page's parts by role and name, as issue and README promise them. */
export function parts(page: Page) {
  const pick = page.getByRole('region', { name: "Tonight's pick" });
  return {
    pick,
    title: pick.getByRole('heading').first(),
    others: page.getByRole('list', { name: 'Also in the running' }).getByRole('listitem'),
    spin: page.getByRole('button', { name: 'Spin', exact: true }),
    button: (name: string): Locator => page.getByRole('button', { name, exact: true }),
    link: (name: string): Locator => page.getByRole('navigation').getByRole('link', { name, exact: true }),
    find: page.getByRole('combobox', { name: 'Find a title' }),
    mood: page.getByRole('textbox', { name: 'Describe your mood' }),
    filters: page.getByRole('group', { name: 'Filters' }),
  };
}

/** Waits until the catalogue is there and a spin is possible. */
export async function ready(page: Page): Promise<void> {
  await expect(parts(page).spin).toBeEnabled();
}

/** The wheel turns for 2.5 seconds; the machine may be busy. */
const TURN_MS = 20_000;

/** Spins and waits for the pick; returns its title. */
export async function spin(page: Page): Promise<string> {
  const { spin, pick, title } = parts(page);
  const before = (await pick.count()) ? await title.textContent() : null;
  await spin.click();
  // No title repeats while the pool lasts, so a new pick is another title.
  await expect
    .poll(async () => ((await pick.count()) ? title.textContent() : null), { timeout: TURN_MS })
    .not.toBe(before);
  await expect(title).toBeVisible();
  return (await title.textContent()) ?? '';
}

/** Waits until the live region has said this. */
export async function announced(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: words }).first()).toBeAttached();
}

/** Waits until the browser has stored a verdict on this title: the page shows it at once, before it is on disk. */
export async function stored(page: Page, title: string): Promise<void> {
  const titles = () =>
    page.evaluate(
      () =>
        new Promise<string[]>((resolve, reject) => {
          const opening = indexedDB.open('movie-roulette');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const reading = opening.result.transaction('verdicts').objectStore('verdicts').getAll();
            reading.onerror = () => reject(reading.error);
            reading.onsuccess = () => {
              opening.result.close();
              resolve(reading.result.map((record) => record.title));
            };
          };
        }),
    );
  await expect.poll(titles).toContain(title);
}
