import { parts } from '../site.ts';
import { expect, firstHalf, outcome, secondHalf, seconds, test } from './fault-test.ts';
import { gone, missing } from './misdeeds.ts';
import { kept, likesShown, likesStored, missingPart, sentence, usable } from './visitor.ts';

test.use({ reducedMotion: 'reduce' });

test('the connection ends after the first file: the page itself says so', async ({ page, site, control }) => {
  site.misbehave({ files: /\/assets\/.*\.js$/, how: gone });
  await page.goto(`${site.origin}/`);
  const words = page.getByText('still on its way');
  await expect(words).toBeVisible({ timeout: 20_000 });
  const saw = (await words.textContent()) ?? '';
  site.behave();
  await page.getByRole('link', { name: 'Load it again' }).click();
  const took = await firstHalf(page, control);
  await expect(words).toBeHidden();
  await secondHalf(page, control);
  outcome({ saw, seconds: took, before: 1, after: (await likesStored(page)).length });
});

test.describe('before the service worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('the wheel cannot be had: the page says so, and the next press has it', async ({
    page,
    site,
    control,
  }) => {
    site.misbehave({ files: /\/assets\/ready-parts-/, how: missing });
    await page.goto(`${site.origin}/`);
    const words = page.getByText('still on its way');
    await expect(words).toBeVisible({ timeout: 20_000 });
    const saw = (await words.textContent()) ?? '';
    site.behave();
    const took = await firstHalf(page, control);
    await expect(words).toBeHidden();
    await secondHalf(page, control);
    outcome({ saw, seconds: took, before: 1, after: (await likesStored(page)).length });
  });

  test('the host is gone while the page is open: it spins on; a page that was not opened yet says why it is not there', async ({
    page,
    site,
    control,
  }) => {
    await page.goto(`${site.origin}/`);
    await firstHalf(page, control);
    site.misbehave({ files: /./, how: gone });
    await secondHalf(page, control);
    await parts(page).link('About').click();
    const saw = await missingPart(page);
    site.behave();
    const took = await seconds(async () => {
      await parts(page).link('Spin').click();
      await parts(page).link('About').click();
      await expect(page.getByRole('heading', { name: 'About', level: 1 })).toBeVisible();
    });
    outcome({ saw, seconds: took, before: 1, after: (await likesStored(page)).length });
  });
});

test('a later visit without the network: everything works', async ({ page, context, site, control }) => {
  await page.goto(`${site.origin}/`);
  await firstHalf(page, control);
  await kept(page);
  site.misbehave({ files: /./, how: gone });
  await context.setOffline(true);
  await page.reload();
  const took = await secondHalf(page, control);
  await parts(page).link('About').click();
  await expect(page.getByRole('heading', { name: 'About', level: 1 })).toBeVisible();
  const after = await likesShown(page);
  outcome({ saw: 'nothing of it', seconds: took, before: 1, after });
  expect(after).toBe(1);
});

test('a bit is flipped in the cache: fetched again; without the network, a sentence until it is back', async ({
  page,
  context,
  site,
  control,
}) => {
  await page.goto(`${site.origin}/`);
  await firstHalf(page, control);
  await kept(page);
  site.behave();
  const spoil = () =>
    page.evaluate(async () => {
      const cache = await caches.open('model-v1');
      const request = (await cache.keys()).find(({ url }) => url.includes('/vectors.'));
      if (!request) throw new Error('no vectors');
      const bytes = new Uint8Array((await (await cache.match(request))?.arrayBuffer()) ?? new ArrayBuffer());
      const at = bytes.length >> 1;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await cache.put(request, new Response(bytes));
    });
  await spoil();
  await page.reload();
  await usable(page);
  expect(site.asked(/\/model\/vectors\./)).toBeGreaterThan(0);
  await spoil();
  site.misbehave({ files: /./, how: gone });
  await context.setOffline(true);
  await page.reload();
  const saw = await sentence(page);
  site.behave();
  await context.setOffline(false);
  const took = await secondHalf(page, control);
  const after = await likesShown(page);
  outcome({ saw, seconds: took, before: 1, after });
  expect(after).toBe(1);
});

test('the service worker’s script is not there: all but the offline use works', async ({
  page,
  site,
  control,
}) => {
  site.misbehave({ files: /\/sw\.js$/, how: missing });
  await page.goto(`${site.origin}/`);
  const took = await firstHalf(page, control);
  await secondHalf(page, control);
  outcome({ saw: 'nothing of it', seconds: took, before: 1, after: (await likesStored(page)).length });
});
