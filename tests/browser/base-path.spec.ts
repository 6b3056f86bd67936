import { serve } from './server.ts';
import { DIST, expect, parts, ready, spin, test } from './site.ts';

for (const base of ['/repo/', '/a/b/']) {
  test(`the same build works under ${base}`, async ({ page }) => {
    const server = await serve({ [base]: DIST });
    const outside: string[] = [];
    const failed: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${server.origin}${base}`)) outside.push(request.url());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(response.url());
    });
    try {
      await page.goto(`${server.origin}${base}`);
      await ready(page);
      await spin(page);
      await parts(page).link('Shelf').click();
      await parts(page).link('About').click();
      await page.reload();
      await expect(page.getByRole('main')).toBeVisible();
      // Chromium asks for a favicon at the root by itself where a page names none; ours names one.
      expect(outside).toEqual([]);
      expect(failed).toEqual([]);
    } finally {
      await server.stop();
    }
  });
}
