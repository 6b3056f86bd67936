import type { Page } from '@playwright/test';
import { announced, expect, parts, ready, test } from './site.ts';

const MOST_STOPS = 60;

/** Presses Tab until the element with this role and name has the focus; fails when a round finds none. */
async function tabTo(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true }).first();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error(`Tab never reached the ${role} "${name}".`);
}

test('everything that matters is done with the keyboard alone', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  await ready(page);
  const { title, pick } = parts(page);
  const shown = async () => ((await pick.count()) ? title.textContent() : null);

  await page.keyboard.press('Space');
  await expect.poll(shown).not.toBeNull();
  const first = await shown();

  await page.keyboard.press('l');
  await announced(page, `Liked ${first}`);
  await page.keyboard.press('u');
  await announced(page, 'Undone');

  await page.keyboard.press('Space');
  await expect.poll(shown).not.toBe(first);
  const second = await shown();
  await page.keyboard.press('x');
  await announced(page, `Never again: ${second}`);

  await tabTo(page, 'link', 'Shelf');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText(second ?? '');
  await expect(page.getByRole('main')).not.toContainText(first ?? '');

  await tabTo(page, 'link', 'Spin');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'Spin');
  await page.keyboard.press('Enter');
  await expect.poll(shown).not.toBe(second);
});
