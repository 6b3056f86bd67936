import { AxeBuilder } from '@axe-core/playwright';
import { kept } from './faults/visitor.ts';
import { expect, test } from './site.ts';
import { listenTo, walk } from './walk.ts';

test.use({ reducedMotion: 'reduce' });

test('a walk through every page, online, under axe and offline, breaks no rule of its CSP and asks no other origin', async ({
  page,
  context,
  site,
}) => {
  test.setTimeout(120_000);
  const heard = await listenTo(context, site.origin);
  await page.goto(`${site.origin}/`);
  await walk(page);

  await page.goto(`${site.origin}/`);
  await walk(page, async () => {
    await new AxeBuilder({ page }).analyze();
  });

  await kept(page);
  await site.stop();
  await context.setOffline(true);
  await page.goto(`${site.origin}/`);
  await walk(page);

  expect(heard).toEqual({ strangers: [], complaints: [] });
});

test('the rules are in force: text cannot become markup, nor an address a script', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  const refused = await page.evaluate(() => {
    const throws = (work: () => unknown) => {
      try {
        work();
        return false;
      } catch {
        return true;
      }
    };
    return {
      markup: throws(() => {
        document.createElement('p').innerHTML = '<b>x</b>';
      }),
      script: throws(() => {
        document.createElement('script').src = 'https://evil.example/x.js';
      }),
      worker: throws(() => new Worker('https://evil.example/x.js')),
      anotherPolicy: throws(() =>
        window.trustedTypes?.createPolicy('other', { createScriptURL: (url) => url }),
      ),
    };
  });
  expect(refused).toEqual({ markup: true, script: true, worker: true, anotherPolicy: true });
});
