import { buildPages, findingsOf } from './pages-of-ours.ts';
import { serve } from './server.ts';
import { DIST, expect, test } from './site.ts';

const DEADLINE_MS = 50_000;

test('plain and WebGL give identical spins, 200 times', async ({ page }) => {
  const server = await serve({ '/': DIST, '/pages/': await buildPages() });
  try {
    const found = await findingsOf(page, `${server.origin}/pages/backends.html`, DEADLINE_MS);
    expect(found).toEqual({ serving: ['plain', 'webgl'], spins: 200, different: [] });
  } finally {
    await server.stop();
  }
});
