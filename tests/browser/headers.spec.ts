import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from './server.ts';
import { DIST, expect, parts, test } from './site.ts';
import { listenTo, walk } from './walk.ts';

/** It ran, or this machine was too busy to run it in time; not: its code could not be loaded. */
const SCORED = /^WebGL was asked for|No answer within \d+ seconds/;

test.use({ reducedMotion: 'reduce' });

/** Reads `_headers` as the hosts do: every rule whose path matches, the later over the earlier. */
function headersIn(text: string): (path: string) => Record<string, string> {
  const rules = text.split(/\n(?=\/)/).flatMap((rule) => {
    const [at = '', ...lines] = rule
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'));
    if (!at.startsWith('/')) return [];
    const pattern = new RegExp(`^${at.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
    const headers = lines.map((line) => [
      line.slice(0, line.indexOf(':')).trim(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]);
    return [{ pattern, headers: Object.fromEntries(headers) as Record<string, string> }];
  });
  return (path) =>
    Object.assign({}, ...rules.filter(({ pattern }) => pattern.test(path)).map(({ headers }) => headers));
}

test('on a host that reads _headers all works, the worker and WebGL included', async ({ page, context }) => {
  test.setTimeout(120_000);
  const headers = headersIn(readFileSync(join(DIST, '_headers'), 'utf8'));
  expect(headers('/assets/a.js')['Cache-Control']).toContain('immutable');
  expect(headers('/assets/a.js')['Content-Security-Policy']).toContain('frame-ancestors');
  const site = await serve({ '/': DIST }, headers);
  try {
    const heard = await listenTo(context, site.origin);
    const response = await page.goto(`${site.origin}/?backend=webgl`);
    expect(response?.headers()['x-content-type-options']).toBe('nosniff');
    await walk(page);
    await parts(page).link('About').click();
    await expect(page.getByRole('main').getByText(SCORED)).toBeVisible({ timeout: 30_000 });
    expect(heard).toEqual({ strangers: [], complaints: [] });
  } finally {
    await site.stop();
  }
});
