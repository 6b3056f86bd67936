import type { Page } from '@playwright/test';
import { announced, expect, parts, ready, spin, test } from './site.ts';

/** Resolves once the service worker serves this page and holds the whole model. */
async function keptForOffline(page: Page): Promise<void> {
  const whole = async () =>
    page.evaluate(async () => {
      const manifest = await (await caches.open('model-v1')).match(
        `${new URL('model/manifest.json', location.href)}`,
      );
      return navigator.serviceWorker.controller !== null && manifest !== undefined;
    });
  await expect.poll(whole, { timeout: 45_000 }).toBe(true);
}

test('after the first load, a reload without the network does everything', async ({
  page,
  context,
  site,
}) => {
  await page.goto(`${site.origin}/`);
  await ready(page);
  const known = await spin(page);
  await keptForOffline(page);

  await site.stop();
  await context.setOffline(true);
  await page.reload();
  await ready(page);
  const { button, link, find, mood, pick } = parts(page);

  const title = await spin(page);
  await button('Like').click();
  await announced(page, `Liked ${title}`);

  await find.fill(known);
  await expect(page.getByRole('option').filter({ hasText: known }).first()).toBeVisible();
  await find.press('Escape');

  await mood.fill('war');
  await spin(page);
  await expect(pick).toContainText(/war/i);

  await link('Shelf').click();
  await expect(page.getByRole('main')).toContainText(title);
  await link('About').click();
  await expect(page.getByRole('main')).toBeVisible();
});

test('a link with a query opens offline too', async ({ page, context, site }) => {
  await page.goto(`${site.origin}/`);
  await ready(page);
  await keptForOffline(page);
  await site.stop();
  await context.setOffline(true);
  await page.goto(`${site.origin}/?backend=plain`);
  await ready(page);
  await spin(page);
});
