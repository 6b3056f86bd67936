import { expect, parts, ready, spin, test } from './site.ts';

test('with reduced motion the pick is there at once, and nothing turns', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${site.origin}/`);
  await ready(page);
  const { spin: button, pick } = parts(page);
  await button.click();
  await expect(pick.getByRole('heading').first()).toBeVisible();
  const moving = await page.evaluate(
    () =>
      document.getAnimations().filter(({ effect, playState }) => {
        const { duration, iterations } = effect?.getComputedTiming() ?? {};
        return playState === 'running' && (Number(duration) > 400 || iterations === Number.POSITIVE_INFINITY);
      }).length,
  );
  expect(moving).toBe(0);
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`at 320 px wide nothing needs to be scrolled sideways (${colorScheme})`, async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${site.origin}/`);
    await ready(page);
    await spin(page);
    const { link } = parts(page);
    for (const name of ['Spin', 'Shelf', 'About']) {
      await link(name).click();
      await expect(page.getByRole('main')).toBeVisible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, name).toBeLessThanOrEqual(320);
    }
  });
}
