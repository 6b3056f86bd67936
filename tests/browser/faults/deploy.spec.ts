import { parts } from '../site.ts';
import { laterBuild, otherCatalogue } from './another-build.ts';
import { expect, firstHalf, outcome, SECOND_SEED, secondHalf, seconds, test } from './fault-test.ts';
import { kept, like, likesShown, likesStored, missingPart, spinWith, usable } from './visitor.ts';

test.use({ reducedMotion: 'reduce' });

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('a new site is put up under an open tab, the old files are gone: a sentence, and Reload brings it', async ({
    page,
    site,
    control,
  }) => {
    await page.goto(`${site.origin}/`);
    await firstHalf(page, control);
    site.behave(laterBuild());
    await secondHalf(page, control);
    await parts(page).link('About').click();
    const saw = await missingPart(page);
    const took = await seconds(async () => {
      await page.getByRole('alert').getByRole('button', { name: 'Reload' }).click();
      await expect(page.getByRole('heading', { name: 'About', level: 1 })).toBeVisible();
    });
    const after = await likesShown(page);
    outcome({ saw, seconds: took, before: 1, after });
    expect(after).toBe(1);
  });

  test('a new catalogue is put up under an open tab: it spins on with the old one, a reload has the new', async ({
    page,
    site,
    control,
  }) => {
    await page.goto(`${site.origin}/`);
    await firstHalf(page, control);
    site.behave(otherCatalogue());
    await secondHalf(page, control);
    const took = await seconds(async () => {
      await page.reload();
      await usable(page);
      expect((await spinWith(page, SECOND_SEED)).length).toBe(9);
    });
    const after = await likesShown(page);
    outcome({ saw: 'nothing of it', seconds: took, before: 1, after });
    expect(after).toBe(1);
  });
});

test('a new version: the old tab works on beside a new one, and takes it when asked', async ({
  page,
  context,
  site,
  control,
}) => {
  await page.goto(`${site.origin}/`);
  await firstHalf(page, control);
  await kept(page);
  site.behave(laterBuild());
  const beside = await context.newPage();
  await beside.goto(`${site.origin}/`);
  const offer = beside.getByRole('button', { name: 'Reload' });
  await expect(offer).toBeVisible({ timeout: 30_000 });
  // The old tab opens what it had not opened yet, though the site has it no more.
  await parts(page).link('About').click();
  await expect(page.getByRole('heading', { name: 'About', level: 1 })).toBeVisible();
  await parts(page).link('Spin').click();
  expect(await likesShown(page)).toBe(1);
  const saw = (await beside.getByText('A new version is ready').textContent()) ?? '';
  const took = await seconds(async () => {
    await Promise.all([beside.waitForEvent('load'), offer.click()]);
    await secondHalf(beside, control);
  });
  await like(beside);
  await expect.poll(() => likesShown(page)).toBe(2);
  outcome({ saw, seconds: took, before: 1, after: (await likesStored(page)).length - 1 });
});
