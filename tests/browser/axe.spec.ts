import { findGrave } from './find-grave.ts';
import { announced, expect, parts, ready, spin, test } from './site.ts';

for (const colorScheme of ['dark', 'light'] as const) {
  test(`axe finds nothing serious or critical (${colorScheme})`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${site.origin}/`);
    await ready(page);
    const { link, button } = parts(page);
    const check = async (where: string) => {
      expect(await findGrave(page), where).toEqual([]);
    };
    await check('before a spin');
    const title = await spin(page);
    await button('Like').click();
    await announced(page, `Liked ${title}`);
    await check('after a spin');
    for (const name of ['Shelf', 'About']) {
      await link(name).click();
      await expect(page.getByRole('main')).toBeVisible();
      await check(name);
    }
  });
}
