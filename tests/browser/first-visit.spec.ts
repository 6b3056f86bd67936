import { announced, expect, parts, ready, spin, stored, test } from './site.ts';

test('a first visit: spin, like, and the next spin is different because of it', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  await ready(page);
  const { pick, others, button } = parts(page);

  const first = await spin(page);
  await expect(others).toHaveCount(8);
  const names = [first, ...(await others.allInnerTexts())];
  expect(new Set(names).size).toBe(9);

  await button('Like').click();
  await announced(page, `Liked ${first}`);

  const second = await spin(page);
  expect(second).not.toBe(first);
  await expect(pick).toContainText(`Because you liked ${first}`);
});

test('what was liked is on the shelf after a reload, and can be taken back there', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  await ready(page);
  const { button, link } = parts(page);
  const title = await spin(page);
  await button('Like').click();
  await stored(page, title);
  await page.reload();
  await ready(page);
  await link('Shelf').click();
  await expect(page.getByRole('main')).toContainText(title);
  await page.getByRole('button', { name: `Remove ${title} from Liked` }).click();
  await expect(page.getByRole('button', { name: `Remove ${title} from Liked` })).toHaveCount(0);
});

test('a title is found by its beginning, without its accents, and with a typo', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  await ready(page);
  const { find } = parts(page);
  for (const [typed, title] of [
    ['incep', 'Inception'],
    ['amelie', 'Amélie'],
    ['incepton', 'Inception'],
  ] as const) {
    await find.fill(typed);
    await expect(page.getByRole('option').filter({ hasText: title }).first()).toBeVisible();
  }
});

test('words for a mood lead the next spin', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  await ready(page);
  await parts(page).mood.fill('war');
  await spin(page);
  await expect(parts(page).pick).toContainText(/war/i);
});
