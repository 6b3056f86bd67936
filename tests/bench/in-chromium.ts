import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { BROWSER_FLAGS, findBrowser } from '../browser/find-browser.ts';
import { type Mounts, serve } from '../browser/server.ts';

/** Serves folders, and `given` as files of JSON under `/given/`, and runs `work` on a page of a fresh Chromium. */
export async function inChromium<T>(
  mounts: Mounts,
  given: Readonly<Record<string, unknown>>,
  work: (page: Page, origin: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'given-'));
  for (const [name, value] of Object.entries(given))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(value));
  const server = await serve({ ...mounts, '/given/': folder });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
  try {
    return await work(await browser.newPage(), server.origin);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}
