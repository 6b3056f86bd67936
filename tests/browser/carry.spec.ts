import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { openFolder } from '../../src/engine/node.ts';
import { DIST, expect, parts, ready, spin, test } from './site.ts';

const GRAVE = new Set(['serious', 'critical']);
const HEAD = 'Date,Name,Year,Letterboxd URI';

interface Film {
  readonly id: string;
  readonly title: string;
  readonly year: number;
}

/** Films of the site's catalogue that nothing else there is called like. */
async function someFilms(n: number): Promise<Film[]> {
  const { ids, titles, year, type } = (await openFolder(join(DIST, 'model'))).model.titles;
  const films = titles.map((title, row) => ({
    id: ids[row] ?? '',
    title,
    year: year[row] ?? 0,
    film: type[row] === 0,
  }));
  return films
    .filter(({ title, film }) => film && titles.filter((other) => other === title).length === 1)
    .slice(0, n);
}

/** A zip as Letterboxd makes it: rows of title and year, with a rating where one is given. */
function letterboxdZip(
  files: Readonly<Record<string, readonly (readonly [Pick<Film, 'title' | 'year'>, number?])[]>>,
) {
  const csv = ([path, rows]: [string, readonly (readonly [Pick<Film, 'title' | 'year'>, number?])[]]) => {
    const lines = rows.map(
      ([{ title, year }, rating]) =>
        `2024-01-02,"${title.replaceAll('"', '""')}",${year},https://boxd.it/x${rating === undefined ? '' : `,${rating}`}`,
    );
    const head = path === 'ratings.csv' ? `${HEAD},Rating` : HEAD;
    return [path, new TextEncoder().encode([head, ...lines, ''].join('\n'))];
  };
  const buffer = Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(csv))));
  return { name: 'letterboxd-export.zip', mimeType: 'application/zip', buffer };
}

/** All records of a store, as they lie in the browser. */
function records<T>(page: Page, store: string): Promise<T[]> {
  return page.evaluate(
    (name) =>
      new Promise<T[]>((resolve, reject) => {
        const opening = indexedDB.open('movie-roulette');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    store,
  );
}

const words = async (page: Page) =>
  (await records<{ id: string; verdict: string; at: number }>(page, 'verdicts'))
    .map(({ id, verdict, at }) => `${verdict} ${id} ${at}`)
    .sort();

/** Everything that the browser keeps for the site. */
const storage = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
  }));
const NOTHING = { databases: [], caches: [], local: [], session: [], workers: 0, cookies: '' };

async function check(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter(({ impact }) => GRAVE.has(impact ?? ''))
    .map(({ id, nodes }) => `${where}: ${id} at ${nodes.map((n) => n.target.join(' ')).join(', ')}`);
  expect(grave).toEqual([]);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide, `${where} is wider than the window`).toBe(0);
}

/** Opens a page once the catalogue is there. */
async function openAt(page: Page, origin: string, place: string): Promise<void> {
  await page.goto(`${origin}/`);
  await ready(page);
  await page.goto(`${origin}/#/${place}`);
}

/** The figures of the review: each part, and their sum as the page tells it. */
async function tally(page: Page): Promise<{ parts: number[]; told: number }> {
  const figures = await page.locator('dl.tally dd').allTextContents();
  const told = await page.getByText(/^Together /).textContent();
  return { parts: figures.map(Number), told: Number(/\d+/.exec(told ?? '')?.[0]) };
}

test('a Letterboxd zip: reviewed, put on the shelf, felt by the next spin, taken back after a reload', async ({
  page,
  site,
}) => {
  // A walk through four pages, with axe on each.
  test.slow();
  await page.setViewportSize({ width: 320, height: 700 });
  const films = await someFilms(60);
  const stranger = { title: 'A Film That Nobody Made', year: 1999 };
  const zip = letterboxdZip({
    'ratings.csv': [
      ...films.slice(0, 20).map((film) => [film, 5] as const),
      ...films.slice(20, 30).map((film) => [film, 1] as const),
      [stranger, 4] as const,
    ],
    'watched.csv': films.slice(0, 50).map((film) => [film] as const),
    'watchlist.csv': films.slice(50, 60).map((film) => [film] as const),
  });
  await openAt(page, site.origin, 'bring');
  await check(page, 'the empty Bring page');
  await page.locator('input[type=file]').setInputFiles(zip);
  await expect(page.getByRole('heading', { name: 'Letterboxd' })).toBeFocused();
  const { parts: figures, told } = await tally(page);
  expect(told).toBe(31 + 50 + 10);
  expect(figures.reduce((a, b) => a + b, 0)).toBe(told);
  expect(figures).toEqual([50, 0, 1, 10, 30]);
  expect(await words(page)).toEqual([]);
  await check(page, 'the review');

  // By the keyboard alone: the button is where the reader is next.
  const put = parts(page).button('Put these on my shelf');
  for (let i = 0; i < 10 && !(await put.evaluate((node) => node === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'On your shelf' })).toBeFocused();
  const brought = await words(page);
  expect(brought).toHaveLength(20 + 10 + 50);
  await check(page, 'after it');

  await page.goto(`${site.origin}/#/`);
  await spin(page);
  const shown = (await records<{ ids: string[] }>(page, 'history')).flatMap(({ ids }) => ids);
  const known = new Set(films.slice(0, 50).map(({ id }) => id));
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((id) => known.has(id))).toEqual([]);

  await page.goto(`${site.origin}/#/bring`);
  await page.reload();
  await page.getByRole('button', { name: /^Take back what came from Letterboxd/ }).click();
  await expect.poll(() => words(page)).toEqual([]);
  expect(await records(page, 'waiting')).toEqual([]);
});

test('a backup goes out, all is erased, the backup comes in: the same shelf', async ({ page, site }) => {
  const films = await someFilms(12);
  await openAt(page, site.origin, 'bring');
  await page
    .locator('input[type=file]')
    .setInputFiles(letterboxdZip({ 'ratings.csv': films.map((film, i) => [film, i % 5 || 5] as const) }));
  await parts(page).button('Put these on my shelf').click();
  await expect(page.getByRole('heading', { name: 'On your shelf' })).toBeVisible();
  const before = await words(page);
  expect(before).toHaveLength(12);

  await page.goto(`${site.origin}/#/privacy`);
  await expect(page.getByRole('row', { name: /^Your words on titles/ })).toContainText('12 records');
  await expect(page.getByRole('main')).toContainText('every one to this site itself');
  await check(page, 'Privacy');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    parts(page).button('Save a backup').click(),
  ]);
  const backup = await readFile(await saved.path());
  expect(saved.suggestedFilename()).toMatch(/^movie-roulette-\d{4}-\d\d-\d\d\.json$/);
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    parts(page).button('Save as a table').click(),
  ]);
  expect((await readFile(await table.path(), 'utf8')).trim().split('\r\n')).toHaveLength(13);

  await parts(page).button('Erase all').click();
  await expect(parts(page).button('Keep it')).toBeFocused();
  await parts(page).button('Yes, erase all').click();
  await expect(page.getByRole('main')).toContainText('Nothing is left on this device.');
  expect(await storage(page)).toEqual(NOTHING);

  await parts(page).button('Load it again').click();
  await expect(page.getByRole('row', { name: /^Your words on titles/ })).toContainText('0 records');
  await page
    .getByLabel('Bring back a backup')
    .setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: backup });
  await expect(page.getByRole('heading', { name: /^A backup of/ })).toBeFocused();
  await check(page, 'a backup under review');
  expect(await words(page)).toEqual([]);
  await parts(page).button('Add it to my shelf').click();
  await expect.poll(() => words(page)).toEqual(before);
  await parts(page).button('Undo').click();
  await expect.poll(() => words(page)).toEqual([]);
});

test('what cannot be read is refused in words, and the page goes on', async ({ page, site }) => {
  await openAt(page, site.origin, 'bring');
  const bomb = Buffer.from(zipSync({ 'ratings.csv': new Uint8Array(100_000_000) }, { level: 1 }));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'bomb.zip', mimeType: 'application/zip', buffer: bomb });
  await expect(page.getByRole('alert')).toContainText('unpacks to more than 64 MB');
  await check(page, 'a refusal');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
  await expect(page.getByRole('alert')).toContainText('no history that is known here');
});
