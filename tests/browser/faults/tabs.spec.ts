import type { Page } from '@playwright/test';
import { parts } from '../site.ts';
import { expect, FIRST_SEED, firstHalf, outcome, seconds, test } from './fault-test.ts';
import { like, likesShown, likesStored, spinWith, usable } from './visitor.ts';

test.use({ reducedMotion: 'reduce' });

const EACH = 50;

/** Presses Space and L in the page until so many titles are liked; returns their names. */
function likeMany(page: Page, many: number): Promise<string[]> {
  return page.evaluate(
    (wanted) =>
      new Promise<string[]>((resolve) => {
        const liked: string[] = [];
        const press = (key: string) =>
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        const title = () => document.querySelector('section h2, [role=region] h2')?.textContent ?? '';
        const look = () => {
          const now = title();
          if (!now || liked.includes(now)) return;
          liked.push(now);
          press('l');
          if (liked.length < wanted) return press(' ');
          seen.disconnect();
          return resolve(liked);
        };
        const seen = new MutationObserver(look);
        seen.observe(document.body, { childList: true, subtree: true, characterData: true });
        press(' ');
      }),
    many,
  );
}

async function choose(page: Page, type: 'A film' | 'A series'): Promise<void> {
  await parts(page)
    .filters.getByRole('button', { name: /film or series/ })
    .click();
  await page.getByRole('radio', { name: type, exact: true }).check();
  await page.keyboard.press('Escape');
}

test('two tabs like fifty titles each at the same time: all hundred are kept, and both tabs know them', async ({
  page,
  context,
  site,
}) => {
  test.setTimeout(120_000);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`${site.origin}/`);
    await usable(tab);
  }
  await choose(page, 'A film');
  await choose(other, 'A series');
  let liked: string[][] = [];
  const took = await seconds(async () => {
    liked = await Promise.all([page, other].map((tab) => likeMany(tab, EACH)));
  });
  await expect.poll(async () => (await likesStored(page)).length).toBe(2 * EACH);
  await expect.poll(() => likesShown(page)).toBe(2 * EACH);
  await expect.poll(() => likesShown(other)).toBe(2 * EACH);
  expect(new Set(await likesStored(page))).toEqual(new Set(liked.flat()));
  outcome({
    saw: `nothing of it (${took.toFixed(0)} s of spinning)`,
    seconds: 0,
    before: 2 * EACH,
    after: 2 * EACH,
  });
});

test('the tab is closed in the very moment of a like: it is kept', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  await usable(page);
  await spinWith(page, FIRST_SEED);
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', bubbles: true }));
      location.reload();
    }),
  ]);
  const took = await seconds(() => usable(page));
  const after = await likesShown(page);
  outcome({ saw: 'nothing of it', seconds: took, before: 1, after });
  expect(after).toBe(1);
});

test('a tab is frozen while another likes: it knows it when it wakes', async ({
  page,
  context,
  site,
  control,
}) => {
  await page.goto(`${site.origin}/`);
  await firstHalf(page, control);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  const other = await context.newPage();
  await other.goto(`${site.origin}/`);
  await usable(other);
  await spinWith(other, 7);
  await like(other);
  await expect.poll(async () => (await likesStored(other)).length).toBe(2);
  await cdp.send('Page.setWebLifecycleState', { state: 'active' });
  await page.bringToFront();
  const took = await seconds(() => expect.poll(() => likesShown(page)).toBe(2));
  outcome({ saw: 'nothing of it', seconds: took, before: 2, after: await likesShown(page) });
});
