import { parts } from '../site.ts';
import { expect, firstHalf, outcome, secondHalf, test } from './fault-test.ts';
import { likesShown, likesStored, notice } from './visitor.ts';

test.use({ reducedMotion: 'reduce' });

test('an older tab blocks the upgrade: within two seconds the page works and says what to close', async ({
  page,
  context,
  site,
  control,
}) => {
  const old = await context.newPage();
  await old.goto(`${site.origin}/robots.txt`);
  await old.evaluate(
    () =>
      new Promise<void>((resolve) => {
        // A page that does not listen for `versionchange`, as no page of ours is.
        indexedDB.open('movie-roulette', 1).onsuccess = () => resolve();
      }),
  );
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name, version) {
      return open.call(this, name, version && version + 1);
    };
  });
  await page.goto(`${site.origin}/`);
  const took = await firstHalf(page, control);
  await parts(page).link('Shelf').click();
  const saw = await notice(page, /Close the other tabs/);
  await parts(page).link('Spin').click();
  await secondHalf(page, control);
  outcome({ saw, seconds: took, before: 1, after: await likesShown(page) });
  expect(await likesShown(page)).toBe(1);
});

test('a newer page upgrades: our tab lets go of the database and says that it must be reloaded', async ({
  page,
  context,
  site,
  control,
}) => {
  await page.goto(`${site.origin}/`);
  await firstHalf(page, control);
  const newer = await context.newPage();
  await newer.goto(`${site.origin}/robots.txt`);
  const upgraded = await newer.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('movie-roulette', 99);
        request.onblocked = () => resolve('blocked');
        request.onsuccess = () => resolve('upgraded');
      }),
  );
  expect(upgraded).toBe('upgraded');
  const took = await secondHalf(page, control);
  const saw = await notice(page, /newer version/);
  outcome({ saw, seconds: took, before: 1, after: (await likesStored(newer)).length });
  expect(await likesStored(newer)).toHaveLength(1);
});
