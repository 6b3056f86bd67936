import type { TitleCard } from '../../src/engine/contract.ts';
import { inChromium } from '../bench/in-chromium.ts';
import { buildPages, findingsOf } from '../browser/pages-of-ours.ts';
import { DIST } from '../browser/site.ts';

const DEADLINE_MS = 60_000;

/** Bytes of each title's cover as SVG, drawn by the very component that ships. */
export async function coverBytes(cards: readonly TitleCard[]): Promise<number[]> {
  return inChromium({ '/pages/': await buildPages() }, { cards }, (page, origin) =>
    findingsOf<number[]>(page, `${origin}/pages/covers.html`, DEADLINE_MS),
  );
}

/** The scripts that Chromium has asked for when the Spin button can first be pressed, by path from `dist`. */
export function scriptsUntilSpin(): Promise<string[]> {
  return inChromium({ '/': DIST }, {}, async (page, origin) => {
    const asked = new Set<string>();
    page.context().on('request', (request) => {
      const path = new URL(request.url()).pathname.slice(1);
      if (path.endsWith('.js') && path !== 'sw.js') asked.add(path);
    });
    await page.goto(`${origin}/`);
    await page.locator('button:enabled', { hasText: /^\s*Spin\s*$/ }).waitFor();
    return [...asked].sort();
  });
}
