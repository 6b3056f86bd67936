import type { Page } from '@playwright/test';
import { findGrave } from './find-grave.ts';
import { expect, parts, ready, test } from './site.ts';
import { serveScripts } from './small-site.ts';

const field = (page: Page) => page.getByRole('searchbox');
const understood = (page: Page) => page.getByRole('list', { name: 'Understood:' }).getByRole('button');
const titles = (page: Page) => page.getByRole('list', { name: /^(Titles|Did you mean)$/ }).getByRole('link');
const answers = (page: Page) => page.getByRole('list', { name: /answers? that|like it/ }).getByRole('link');

test('says what it understood, lets parts be taken out, and spins from what it found', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${site.origin}/#/search`);
  await field(page).fill('korean revenge 2000s under 2 hours');
  await expect(understood(page)).toHaveText([
    'from South Korea',
    'revenge',
    '2000 to 2009',
    'under two hours',
  ]);
  await expect.poll(() => answers(page).count()).toBeGreaterThan(0);
  const few = await answers(page).count();
  await expect.poll(() => page.url()).toContain('q=korean+revenge');
  await page.getByRole('button', { name: /^Take out under 2 hours/ }).click();
  await expect(field(page)).toHaveValue('korean revenge 2000s');
  await expect.poll(() => answers(page).count()).toBeGreaterThan(few);
  const found = new Set(await answers(page).locator('bdi').allTextContents());
  await page.getByRole('button', { name: 'Spin from these' }).click();
  const { title } = parts(page);
  await expect(title).toBeVisible();
  expect(found).toContain(await title.textContent());
  await page.goBack();
  await expect(field(page)).toHaveValue('korean revenge 2000s');
});

test('finds like a title but funnier, and a person by the last name', async ({ page, site }) => {
  await page.goto(`${site.origin}/#/search?q=something+like+Amelie+but+funnier`);
  await expect(understood(page)).toHaveText(['like Amélie', 'leaning to Comedy']);
  await expect(answers(page).first()).toBeVisible();
  await field(page).fill('Kurosawa');
  await expect(page.getByRole('list', { name: 'People' })).toContainText('Akira Kurosawa');
  await page.getByRole('link', { name: 'Kiyoshi Kurosawa' }).click();
  await expect(understood(page)).toHaveText(['Kiyoshi Kurosawa']);
  await page.goBack();
  await expect(field(page)).toHaveValue('Kurosawa');
});

test('whoever types and leaves in the same moment comes back to what was typed', async ({ page, site }) => {
  await page.goto(`${site.origin}/#/search?q=lighthouse`);
  await expect(answers(page).first()).toBeVisible();
  await field(page).evaluate((input: HTMLInputElement) => {
    input.value = 'Kurosawa';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector<HTMLElement>('header a[href="#/explore"]')?.click();
  });
  await expect(page).toHaveURL(/#\/explore/);
  await page.goBack();
  await expect(field(page)).toHaveValue('Kurosawa');
});

test('marks the words that answer', async ({ page, site }) => {
  await page.goto(`${site.origin}/#/search?q=lighthouse`);
  await expect(page.locator('mark').first()).toHaveText(/lighthouse|keeper/i);
});

test('finds with a typo, with accents or without, in Korean and in Arabic, at /repo/', async ({
  page,
}, info) => {
  const server = await serveScripts(info.outputPath('site'));
  try {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${server.origin}/repo/#/search`);
    for (const [typed, name] of [
      ['signal firse', 'Signal Fires'],
      ['cafe lumiere', 'Café Lumière du Nord'],
      ['Càfé Lumîère', 'Café Lumière du Nord'],
      ['항구', '겨울 항구'],
      ['منارة', 'منارة البحر'],
    ] as const) {
      await field(page).fill(typed);
      await expect(titles(page).first()).toContainText(name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), typed).toBeLessThanOrEqual(320);
    }
    await field(page).fill('مريم');
    await expect(page.getByRole('list', { name: 'People' })).toContainText('مريم حداد');
    await page.goto(`${server.origin}/repo/#/search?person=Layla+Mans%C3%BBr`);
    await expect(answers(page)).toHaveCount(1);
  } finally {
    await server.stop();
  }
});

test('nothing found says why, and shows the nearest', async ({ page, site }) => {
  await page.goto(`${site.origin}/#/search?q=korean+western+1920s`);
  await expect(page.getByText('Nothing here is all of that.')).toBeVisible();
  await page.getByRole('button', { name: /^Without 1920 to 1929/ }).click();
  await expect(field(page)).toHaveValue('korean western');
  await expect(answers(page).first()).toBeVisible();
  await field(page).fill('xyzzyx');
  await expect(page.getByText(/^No title, nobody and no word/)).toBeVisible();
});

test('from any page, the box finds people and leads to the whole answer, by keyboard alone', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/#/about`);
  const { find } = parts(page);
  await find.focus();
  await page.keyboard.type('akira kuro');
  await expect(page.getByRole('option').filter({ hasText: 'Akira Kurosawa' })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('akira kuro');
  await expect(field(page)).toBeFocused();
  await expect(find).toHaveCount(0);
  await parts(page).link('Spin').click();
  await ready(page);
  await find.fill('french comedy 1990s');
  await expect(page.getByRole('option').last()).toContainText(
    /from France, Comedy, 1990 to 1999: \d+ titles/,
  );
  await expect(find).toBeVisible();
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`axe finds nothing serious or critical in a search (${colorScheme})`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const q of ['', '?q=kurosawa', '?q=lighthouse+at+night', '?q=korean+western+1920s', '?q=xyzzyx']) {
      await page.goto(`${site.origin}/#/search${q}`);
      await expect(field(page)).toBeVisible();
      await expect(
        page
          .getByRole('main')
          .getByRole('link')
          .or(page.getByText(/^No title/))
          .first(),
      ).toBeVisible();
      expect(await findGrave(page), q).toEqual([]);
    }
  });
}
