import type { Page } from '@playwright/test';
import { findGrave } from './find-grave.ts';
import { announced, expect, parts, ready, spin, test } from './site.ts';
import { serveScripts } from './small-site.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).filter({ visible: true });
const kin = (page: Page) => page.getByRole('list', { name: 'More like this' }).getByRole('link');
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** Opens a title of the house catalogue by its link. */
async function open(page: Page, origin: string, id: string): Promise<string> {
  await page.goto(`${origin}/#/title/${id}`);
  await expect(kin(page).first()).toBeVisible();
  return (await heading(page).textContent()) ?? '';
}

test('from the wheel to a title, to one like it, and back: place, focus and wheel are kept', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${site.origin}/`);
  await ready(page);
  const picked = await spin(page);
  const { others, title } = parts(page);
  const tile = others.nth(3).getByRole('link');
  await tile.scrollIntoViewIfNeeded();
  const before = await scrolled(page);
  const href = await tile.getAttribute('href');
  await tile.click();
  await expect(kin(page).first()).toBeVisible();
  const first = (await heading(page).textContent()) ?? '';
  expect(await page.title()).toBe(`${first}, Movie Roulette`);
  await expect(heading(page)).toBeFocused();
  expect(await scrolled(page)).toBe(0);

  await kin(page).last().scrollIntoViewIfNeeded();
  const below = await scrolled(page);
  expect(below).toBeGreaterThan(0);
  const second = await kin(page).last().locator('bdi').first().textContent();
  await kin(page).last().click();
  await expect(heading(page)).toHaveText(second ?? '');
  expect(await scrolled(page)).toBe(0);

  await page.goBack();
  await expect(heading(page)).toHaveText(first);
  await expect.poll(() => scrolled(page)).toBe(below);
  await page.goBack();
  await expect(title).toHaveText(picked);
  await expect.poll(() => scrolled(page)).toBe(before);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(href);
  expect(await page.title()).toBe('Movie Roulette');
});

test('keys judge the title on its page, unless they are switched off', async ({ page, site }) => {
  const name = await open(page, site.origin, 'house:h0180');
  await page.keyboard.press('s');
  await announced(page, `Seen: ${name}`);
  await page.keyboard.press('u');
  await announced(page, 'Undone');
  const keys = page.getByRole('switch', { name: 'Single keys act on the page' });
  await keys.click();
  await page.getByRole('heading', { level: 1, name }).click();
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Like', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await page.reload();
  await expect(keys).not.toBeChecked();
});

test('a note is kept as it is typed, and is on the shelf', async ({ page, site }) => {
  const name = await open(page, site.origin, 'house:h0180');
  const note = page.getByRole('textbox', { name: 'A note to yourself' });
  await note.fill('With Mara, in winter.');
  await expect(page.getByText('Kept on this device.')).toBeVisible();
  await page.reload();
  await expect(note).toHaveValue('With Mara, in winter.');
  await parts(page).link('Shelf').click();
  const list = page.getByRole('list', { name: /^Notes/ });
  await expect(list).toContainText('With Mara, in winter.');
  await expect(list.getByRole('link', { name })).toBeVisible();
});

test('spinning around a title takes its kin to the wheel', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const name = await open(page, site.origin, 'house:h0180');
  await page.getByRole('button', { name: 'Spin around this' }).click();
  const { pick, filters } = parts(page);
  await expect(pick.getByRole('heading').first()).toBeVisible();
  await expect(filters).toContainText(`around ${name}`);
  expect(page.url()).toBe(`${site.origin}/#/`);
});

test('people, places and themes lead to everything else of theirs', async ({ page, site }) => {
  await open(page, site.origin, 'house:h0180');
  await page.getByRole('link', { name: 'Jean-Pierre Jeunet', exact: true }).click();
  const found = page.getByRole('list', { name: /answer that/ }).getByRole('link');
  await expect(found.first()).toBeVisible();
  expect(page.url()).toContain('person=Jean-Pierre');
  expect(await found.count()).toBeGreaterThan(1);
});

test('works under /repo/ for any script, a long name, nothing else, and a title that is gone', async ({
  page,
}, info) => {
  const server = await serveScripts(info.outputPath('site'));
  const at = (id: string) => page.goto(`${server.origin}/repo/#/title/${id}`);
  try {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const [id, name] of [
      ['house:b1', 'حكايات المنارة'],
      ['house:a2', '겨울 항구'],
      ['house:b2', 'A Remarkably Long'],
      ['house:cafe-lumiere-1999', 'That title is not here'],
    ] as const) {
      await at(id);
      await expect(heading(page)).toContainText(name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(320);
    }
    const near = page.getByRole('list', { name: 'The nearest there is' });
    await expect(near.getByRole('link', { name: /Café Lumière/ })).toBeVisible();
    await at('house:b2');
    await expect(page.getByText('The catalogue tells no story of this one.')).toBeVisible();
    await at('%E0%A4%A');
    await expect(parts(page).spin).toBeVisible();
  } finally {
    await server.stop();
  }
});

test('with the keyboard alone: the heading has the focus, and what follows is reached from there', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/`);
  await ready(page);
  const { find } = parts(page);
  await find.focus();
  await page.keyboard.type('amelie');
  await expect(page.getByRole('option').first()).toContainText('Amélie');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toContain('Like');
  await page.keyboard.press('Enter');
  await announced(page, 'Liked Amélie');
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`axe finds nothing serious or critical on a title's page (${colorScheme})`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, site.origin, 'house:h0180');
    expect(await findGrave(page)).toEqual([]);
    await page.goto(`${site.origin}/#/title/house:gone`);
    await expect(heading(page)).toHaveText('That title is not here');
    expect(await findGrave(page)).toEqual([]);
  });
}
