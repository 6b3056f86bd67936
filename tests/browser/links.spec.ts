import type { Browser, BrowserContext, Page } from '@playwright/test';
import { findGrave } from './find-grave.ts';
import { announced, expect, parts, ready, spin, stored, test } from './site.ts';

test.use({ reducedMotion: 'reduce' });

/** A visitor who has never been here. */
async function stranger(browser: Browser): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  return { page: await context.newPage(), context };
}

/** The links to the nine titles on the page, the pick first. */
async function nine(page: Page): Promise<string[]> {
  const { title, others } = parts(page);
  await expect(others).toHaveCount(8);
  return [(await title.textContent()) ?? '', ...(await others.allInnerTexts())];
}

/** The link to the spin on the page. */
async function shareSpin(page: Page): Promise<string> {
  await parts(page).button('Share this spin').click();
  return page.getByRole('textbox', { name: 'Link to this spin' }).inputValue();
}

/** Likes as many picks as asked, each of a spin of its own. */
async function likeSome(page: Page, n: number): Promise<void> {
  for (let i = 0; i < n; i++) {
    const title = await spin(page);
    await parts(page).button('Like').click();
    await announced(page, `Liked ${title}`);
    await stored(page, title);
  }
}

/** The link with the taste of the visitor, made on the page for two. */
async function giveTaste(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/#/two`);
  await parts(page).button('Give your taste away').click();
  return page.getByRole('textbox', { name: 'Link with your taste' }).inputValue();
}

/** Everything that the browser keeps of this site, as text. */
function shelf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('movie-roulette'));
    const stores = [...db.objectStoreNames];
    const all = await Promise.all(
      stores.map(async (name) => [name, await done(db.transaction(name).objectStore(name).getAll())]),
    );
    db.close();
    return JSON.stringify([all, { ...localStorage }]);
  });
}

test('a spin that is sent shows the same nine in the same order, on either backend', async ({
  page,
  browser,
  site,
}) => {
  await page.goto(`${site.origin}/`);
  await ready(page);
  await spin(page);
  const link = new URL(await shareSpin(page));
  console.info(`A link to a spin: ${link.href.length} characters.`);
  const sent = await nine(page);
  for (const backend of ['webgl', 'plain']) {
    const other = await stranger(browser);
    await other.page.goto(`${site.origin}/?backend=${backend}${link.hash}`);
    await expect(other.page.getByRole('main')).toContainText(
      'Sent to you: the same titles, in the same order.',
    );
    expect(await nine(other.page)).toEqual(sent);
    await expect(other.page.getByRole('main')).not.toContainText('The catalogue has changed');
    await spin(other.page);
    await expect(other.page).not.toHaveURL(/picks=/);
    await other.context.close();
  }
});

test('a spin of another catalogue says so, and a link that is cut says so too', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  await ready(page);
  await spin(page);
  const link = await shareSpin(page);
  const main = page.getByRole('main');
  await page.goto(link.replace(/from=[0-9a-f]{16}/, 'from=0123456789abcdef'));
  await expect(main).toContainText('The catalogue has changed since it was sent.');
  await page.goto(link.slice(0, -20));
  await expect(main).toContainText('is cut or changed, so it cannot be read');
  await ready(page);
});

test('a taste that is given is weighed with one’s own, and the shelf stays as it was', async ({
  page,
  browser,
  site,
}) => {
  test.setTimeout(120_000);
  await page.goto(`${site.origin}/`);
  await ready(page);
  await likeSome(page, 3);
  const link = await giveTaste(page, site.origin);
  console.info(`A link with a taste of three likes: ${link.length} characters.`);
  expect(link.length).toBeLessThanOrEqual(300);
  await expect(page.getByRole('img', { name: 'The same link as a code to be photographed' })).toBeVisible();

  const other = await stranger(browser);
  await other.page.goto(`${site.origin}/`);
  await ready(other.page);
  await likeSome(other.page, 2);
  await other.page.goto(link);
  const { button } = parts(other.page);
  await expect(button('Spin for two')).toBeEnabled();
  const before = await shelf(other.page);
  await button('Spin for two').click();
  const picks = other.page.getByRole('region', { name: 'For the two of you' }).getByRole('listitem');
  await expect(picks).toHaveCount(9);
  for (const text of await picks.allInnerTexts()) expect(text).toMatch(/You \d+%, they \d+%/);
  await other.page.getByRole('radio', { name: /The best on average/ }).check();
  await button('Spin for two again').click();
  await expect(picks).toHaveCount(9);
  expect(await shelf(other.page)).toBe(before);

  // Cut within the vector: its length is told before it.
  await other.page.goto(link.slice(0, link.indexOf('with=') + 30));
  await button('Spin for two').click();
  await expect(other.page.getByRole('main')).toContainText('carries no taste that can be read. It is cut');
  await other.context.close();
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`the page for two is for everybody, at 320 pixels too (${colorScheme})`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${site.origin}/`);
    await ready(page);
    await likeSome(page, 1);
    const link = await giveTaste(page, site.origin);
    expect(await findGrave(page), 'giving').toEqual([]);
    await page.goto(link);
    await parts(page).button('Spin for two').click();
    await expect(page.getByRole('region', { name: 'For the two of you' })).toBeVisible();
    expect(await findGrave(page), 'meeting').toEqual([]);
    await parts(page).button('Give your taste away').click();
    await page.setViewportSize({ width: 320, height: 700 });
    await expect
      .poll(() =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      )
      .toBe(0);
  });
}
