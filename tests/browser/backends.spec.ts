import { buildPages } from './build-pages.ts';
import { serve } from './server.ts';
import { DIST, expect, test } from './site.ts';

test('plain and WebGL give identical spins, 200 times', async ({ page }) => {
  const server = await serve({ '/': DIST, '/pages/': await buildPages() });
  try {
    await page.goto(`${server.origin}/pages/backends.html`);
    const text = async () => page.evaluate(() => document.body.textContent?.trim() ?? '');
    await expect.poll(text, { timeout: 50_000 }).toMatch(/^\{/);
    expect(JSON.parse(await text())).toEqual({ serving: ['plain', 'webgl'], spins: 200, different: [] });
  } finally {
    await server.stop();
  }
});
