import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, parts, ready, test } from './site.ts';

const GRAVE = new Set(['serious', 'critical']);

const chart = (page: Page): Locator => page.getByRole('application', { name: 'The map' });

/** Opens the map and waits until its stars are drawn. */
async function openMap(page: Page, origin: string, query = ''): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${origin}/#/map${query}`);
  await chart(page).waitFor();
  await expect.poll(() => light(page)).toBeGreaterThan(0);
}

/** How much coloured light the stars give, all that is drawn together. */
function light(page: Page): Promise<number> {
  return chart(page)
    .locator('canvas')
    .evaluateAll((canvases: HTMLCanvasElement[]) => {
      let sum = 0;
      for (const canvas of canvases) {
        if (getComputedStyle(canvas).visibility === 'hidden') continue;
        const { width, height } = canvas;
        const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
        for (let i = 3; i < data.length; i += 4) {
          const [red = 0, green = 0, blue = 0, alpha = 0] = [data[i - 3], data[i - 2], data[i - 1], data[i]];
          sum += (alpha * (Math.max(red, green, blue) - Math.min(red, green, blue))) / 255;
        }
      }
      return sum;
    });
}

/** Draws a square around the middle of the map. */
async function lasso(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Draw around titles' }).click();
  const box = await chart(page).boundingBox();
  if (!box) throw new Error('The map has no box.');
  const [x, y, reach] = [box.x + box.width / 2, box.y + box.height / 2, Math.min(box.width, box.height) / 5];
  await page.mouse.move(x - reach, y - reach);
  await page.mouse.down();
  for (const [dx, dy] of [
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const)
    await page.mouse.move(x + dx * reach, y + dy * reach, { steps: 3 });
  await page.mouse.up();
}

test('what was drawn around goes to the wheel, and only that', async ({ page, site }) => {
  await openMap(page, site.origin);
  await lasso(page);
  const told = page.getByRole('status').filter({ hasText: /^[\d,]+ titles$/ });
  await expect(told).toBeVisible();
  const count = (await told.textContent()) ?? '';
  await page.getByRole('button', { name: 'Spin from here' }).first().click();
  await ready(page);
  await expect(parts(page).filters).toContainText('a patch of the map');
  await expect(page.getByRole('main')).toContainText(count);
});

test('a region that is listed goes to the wheel as well, and its titles open', async ({ page, site }) => {
  await openMap(page, site.origin);
  const region = page.locator('details').first();
  await region.locator('summary').first().click();
  await region.locator('details summary').first().click();
  await region.getByRole('listitem').getByRole('link').first().click();
  await expect(page).toHaveURL(/#\/title\//);
  await page.goBack();
  await region.locator('summary').first().click();
  await region
    .getByRole('button', { name: /^Spin from / })
    .first()
    .click();
  await ready(page);
  await expect(parts(page).filters).toContainText('the region');
});

test('a filter in the link dims the rest, says so in words, and can be let go', async ({ page, site }) => {
  await openMap(page, site.origin);
  const all = await light(page);
  await page.goto(`${site.origin}/#/map?genre=Western&type=film`);
  const line = page.getByText(/of 3,331 titles lit/);
  await expect(line).toContainText('Western');
  await expect(line).toContainText('A film');
  await expect.poll(() => light(page)).toBeLessThan(all / 2);
  await page.getByRole('button', { name: 'Light all' }).click();
  await expect(line).toHaveCount(0);
  await expect.poll(() => light(page)).toBeGreaterThan(all * 0.9);
  expect(new URL(page.url()).hash).toBe('#/map');
});

test('keys go from title to title, zoom, show everything and open', async ({ page, site }) => {
  await openMap(page, site.origin);
  await chart(page).focus();
  const tip = chart(page).getByRole('status');
  await page.keyboard.press('ArrowRight');
  await expect(tip).toBeVisible();
  const first = await tip.textContent();
  await page.keyboard.press('ArrowDown');
  await expect(tip).not.toHaveText(first ?? '');
  const before = await light(page);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(() => light(page)).not.toBe(before);
  await page.keyboard.press('Home');
  await expect(tip).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/title\//);
});

test('a link to a title marks it, and a link to one that is gone says so', async ({ page, site }) => {
  await openMap(page, site.origin);
  const region = page.locator('details').first();
  await region.locator('summary').first().click();
  await region.locator('details summary').first().click();
  const link = region.getByRole('listitem').getByRole('link').first();
  const title = (await link.textContent()) ?? '';
  const id = (await link.getAttribute('href'))?.replace('#/title/', '');
  await page.goto(`${site.origin}/#/map?at=${id}`);
  await expect(chart(page).getByRole('status')).toContainText(title);
  await page.goto(`${site.origin}/#/map?at=house:gone`);
  await expect(page.getByText('no longer in the catalogue')).toBeVisible();
});

for (const colorScheme of ['dark', 'light'] as const)
  test(`axe finds nothing serious on the map (${colorScheme})`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await openMap(page, site.origin);
    await page.locator('summary').first().click();
    await lasso(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations
        .filter(({ impact }) => GRAVE.has(impact ?? ''))
        .map(({ id, nodes }) => [id, nodes.map((n) => n.target)]),
    ).toEqual([]);
  });

test('nothing scrolls sideways at 320 pixels', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openMap(page, site.origin);
  const wider = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await wider()).toBe(0);
  await lasso(page);
  await expect(page.getByRole('button', { name: 'Let go' })).toBeVisible();
  expect(await wider()).toBe(0);
});
