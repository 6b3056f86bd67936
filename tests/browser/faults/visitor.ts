import type { Page } from '@playwright/test';
import { announced, expect, parts } from '../site.ts';

/** Waits until a spin is possible, pressing "Try again" where the page offers it. */
export async function usable(page: Page): Promise<void> {
  const { spin, button } = parts(page);
  await expect
    .poll(
      async () => {
        const again = button('Try again');
        if (await again.isVisible()) await again.click({ timeout: 1000 }).catch(() => {});
        return spin.isEnabled();
      },
      { intervals: [100] },
    )
    .toBe(true);
}

/** Spins with a seed and returns the nine titles, the pick first. */
export async function spinWith(page: Page, seed: number): Promise<string[]> {
  const { spin, pick, title, others } = parts(page);
  const shown = async () =>
    (await pick.count()) ? title.textContent({ timeout: 5000 }).catch(() => null) : null;
  const before = await shown();
  await page.evaluate((next) => {
    window.nextSeed = next;
  }, seed);
  await spin.click();
  await expect.poll(shown, { timeout: 30_000, intervals: [50] }).not.toBe(before);
  await expect(others.first()).toBeVisible();
  return [(await title.textContent()) ?? '', ...(await others.allInnerTexts())];
}

/** Likes the pick and waits until the page says so; returns its title. */
export async function like(page: Page): Promise<string> {
  const { button, title } = parts(page);
  const name = (await title.textContent()) ?? '';
  await button('Like').click();
  await announced(page, `Liked ${name}`);
  return name;
}

/** Titles of the likes that lie in the browser's storage. */
export function likesStored(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('movie-roulette');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains('verdicts')) {
            db.close();
            return resolve([]);
          }
          const reading = db.transaction('verdicts').objectStore('verdicts').getAll();
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result.filter((r) => r.verdict === 'like').map((r) => r.title));
          };
        };
      }),
  );
}

/** How many likes the page itself holds, as its shelf shows them. */
export async function likesShown(page: Page): Promise<number> {
  await page.evaluate(() => {
    location.hash = '#/shelf';
  });
  await expect(page.getByRole('heading', { name: 'Your shelf' })).toBeVisible();
  // Long lists come in helpings.
  const more = page.getByRole('button', { name: /^Show \d+ more$/ });
  while (await more.count()) await more.first().click();
  const count = await page.getByRole('button', { name: /^Remove .* from Liked$/ }).count();
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await expect(page.getByRole('heading', { name: 'Your shelf' })).toHaveCount(0);
  return count;
}

/** The sentence of the failure that fills the page. */
export async function sentence(page: Page): Promise<string> {
  const alert = page.getByRole('alert').locator('p');
  await expect(alert).toBeVisible({ timeout: 40_000 });
  return (await alert.textContent()) ?? '';
}

/** Resolves once the service worker serves this page and holds the whole model. */
export async function kept(page: Page): Promise<void> {
  const whole = () =>
    page.evaluate(async () => {
      const manifest = new URL('model/manifest.json', location.href).href;
      const found = await (await caches.open('model-v1')).match(manifest);
      return navigator.serviceWorker.controller !== null && found !== undefined;
    });
  await expect.poll(whole, { timeout: 45_000 }).toBe(true);
}

/** The sentence that stands for a part of the page whose code could not be fetched. */
export async function missingPart(page: Page): Promise<string> {
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('could not be fetched');
  return ((await alert.textContent()) ?? '').replace(/\s+Reload\s*$/, '').trim();
}

/** What the page says somewhere in these words. */
export async function notice(page: Page, words: RegExp): Promise<string> {
  const said = page.getByRole('main').getByText(words).first();
  await expect(said).toBeVisible();
  return (await said.textContent()) ?? '';
}
