import type { BrowserContext, Page } from '@playwright/test';
import { PAGES } from '../../src/ui/pages/pages.ts';
import { expect, parts, ready, spin } from './site.ts';

/** What was heard during a walk: requests to other origins, and whatever broke a rule or was left uncaught. */
export interface Heard {
  readonly strangers: string[];
  readonly complaints: string[];
}

/** Listens to all pages and workers of a context, from now on. A request that fails offline is no complaint. */
export async function listenTo(context: BrowserContext, origin: string): Promise<Heard> {
  const heard: Heard = { strangers: [], complaints: [] };
  context.on('request', (request) => {
    const { protocol, origin: to } = new URL(request.url());
    if (/^(http|ws)/.test(protocol) && to !== origin) heard.strangers.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('net::ERR_'))
      heard.complaints.push(message.text());
  });
  context.on('weberror', (error) => heard.complaints.push(String(error.error())));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return heard;
}

/** Everything a visitor can do, once; `pause` is called wherever the page looks different. */
export async function walk(
  page: Page,
  pause: (where: string) => Promise<void> = async () => {},
): Promise<void> {
  await ready(page);
  await pause('before a spin');
  const title = await spin(page);
  const { button, find, mood, others, pick, filters } = parts(page);
  await button('Like').click();
  await pause('after a spin');

  await others.first().getByRole('link').click();
  await expect(page).toHaveURL(/#\/title\//);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 }).last()).toBeVisible();
  await pause('a title');
  await page.goBack();

  await filters.getByRole('button').first().click();
  await expect(page.locator('[popover]:popover-open')).toBeVisible();
  await pause('a filter');
  await page.keyboard.press('Escape');

  await find.fill(title.slice(0, 4));
  await expect(page.getByRole('option').first()).toBeVisible();
  await find.press('Escape');
  await mood.fill('a warm comedy');
  await spin(page);
  await expect(pick).toBeVisible();

  for (const name of Object.keys(PAGES)) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${name}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 }).last()).toBeVisible();
    await pause(name);
  }
}
