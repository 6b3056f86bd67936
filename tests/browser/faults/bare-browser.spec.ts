import { BROWSER_FLAGS, findBrowser } from '../find-browser.ts';
import { parts } from '../site.ts';
import { expect, firstHalf, outcome, secondHalf, test } from './fault-test.ts';
import { like, likesShown, likesStored, spinWith } from './visitor.ts';

const LAN = 'cinema.lan';

// A browser with less (no GPU, not even in software) and with more (pages kept for "back", as people's browsers do).
test.use({
  reducedMotion: 'reduce',
  launchOptions: {
    executablePath: findBrowser(),
    args: [
      ...BROWSER_FLAGS.filter((flag) => !/swiftshader/.test(flag)),
      '--disable-gpu',
      '--disable-software-rasterizer',
      `--host-resolver-rules=MAP ${LAN} 127.0.0.1`,
    ],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

test('no WebGL at all: the plain scorer serves and says so', async ({ page, site, control }) => {
  await page.goto(`${site.origin}/?backend=webgl`);
  const took = await firstHalf(page, control);
  await parts(page).link('About').click();
  const said = page.getByRole('main').getByText(/The plain scorer serves, since WebGL does not/);
  await expect(said).toBeVisible({ timeout: 30_000 });
  const saw = (await said.textContent()) ?? '';
  await parts(page).link('Spin').click();
  await secondHalf(page, control);
  outcome({ saw, seconds: took, before: 1, after: (await likesStored(page)).length });
});

test('plain http on a LAN: no service worker, no checksums, and all else works', async ({
  page,
  site,
  control,
}) => {
  await page.goto(`http://${LAN}:${site.port}/`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  const took = await firstHalf(page, control);
  await secondHalf(page, control);
  await page.reload();
  const after = await likesShown(page);
  outcome({ saw: 'nothing of it', seconds: took, before: 1, after });
  expect(after).toBe(1);
});

test('back from the back/forward cache: the page is as it was, and works on', async ({
  page,
  context,
  site,
  control,
}) => {
  await page.addInitScript(() => {
    addEventListener('pageshow', (event) => {
      document.documentElement.dataset.persisted = String((event as PageTransitionEvent).persisted);
    });
  });
  await page.goto(`${site.origin}/`);
  await firstHalf(page, control);
  await expect.poll(async () => (await likesStored(page)).length).toBe(1);
  await page.goto(`${site.origin}/robots.txt`);
  await page.goBack();
  const persisted = await page.evaluate(() => document.documentElement.dataset.persisted);
  const took = await secondHalf(page, control);
  await page.goto(`${site.origin}/robots.txt`);
  const other = await context.newPage();
  await other.goto(`${site.origin}/`);
  await spinWith(other, 7);
  await like(other);
  await expect.poll(async () => (await likesStored(other)).length).toBe(2);
  await page.goBack();
  await expect.poll(() => likesShown(page)).toBe(2);
  const saw = `nothing of it (${persisted === 'true' ? 'kept as it was' : 'loaded anew'})`;
  outcome({ saw, seconds: took, before: 2, after: await likesShown(page) });
});
