import { type Browser, type BrowserContext, test as base, type Page } from '@playwright/test';
import { DIST, expect } from '../site.ts';
import { type FaultyServer, faultyServer } from './faulty-server.ts';
import { fixChance, NOW } from './in-page.ts';
import { like, spinWith, usable } from './visitor.ts';

/** One line of the table: what the visitor saw, how long until the page was of use again, likes before and after. */
export interface Outcome {
  readonly saw: string;
  readonly seconds: number;
  readonly before: number;
  readonly after: number;
}

/** What a visit without a fault gives: the nine titles of two spins, the first pick liked between them. */
export interface Control {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

export const FIRST_SEED = 101;
export const SECOND_SEED = 202;

/** Notes a fault's outcome for the table. */
export function outcome(found: Outcome): void {
  base.info().annotations.push({ type: 'fault', description: JSON.stringify(found) });
}

/** Seconds that `work` takes. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function spun(page: Page, seed: number, expected: readonly string[]): Promise<number> {
  return seconds(async () => {
    await usable(page);
    expect(await spinWith(page, seed)).toEqual(expected);
  });
}

/**
 * The first half of every visit: a spin, and a like of its pick. Its nine titles must be those of the control.
 * Returns the seconds until they were there.
 */
export async function firstHalf(page: Page, control: Control): Promise<number> {
  const took = await spun(page, FIRST_SEED, control.first);
  await like(page);
  return took;
}

/** The second half: another spin, which the like has changed. Returns the seconds that it took. */
export function secondHalf(page: Page, control: Control): Promise<number> {
  return spun(page, SECOND_SEED, control.second);
}

async function unfaulted(browser: Browser, origin: string): Promise<Control> {
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' });
  await context.addInitScript(fixChance, NOW);
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  await usable(page);
  const first = await spinWith(page, FIRST_SEED);
  await like(page);
  const second = await spinWith(page, SECOND_SEED);
  await context.close();
  return { first, second };
}

/** What must never reach the console, whatever fails: exceptions that nobody caught, and broken rules. */
const UNCAUGHT = /uncaught|unhandled|content security policy|trusted ?type/i;

/** Collects what nobody caught in any page of a context. */
export function listen(context: BrowserContext): string[] {
  const heard: string[] = [];
  context.on('weberror', (error) => heard.push(String(error.error())));
  context.on('console', (message) => {
    if (UNCAUGHT.test(message.text())) heard.push(message.text());
  });
  return heard;
}

interface OfTest {
  /** The server, well behaved at the start of each test. */
  readonly site: FaultyServer;
  readonly uncaught: string[];
}

interface OfWorker {
  readonly server: FaultyServer;
  readonly control: Control;
}

export const test = base.extend<OfTest, OfWorker>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const server = await faultyServer(DIST);
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  control: [
    async ({ browser, server }, use) => use(await unfaulted(browser, server.origin)),
    { scope: 'worker' },
  ],
  // The control is made first, so that none of its requests is counted with a test's.
  site: async ({ server, control: _ }, use) => {
    server.behave();
    await use(server);
    server.behave();
  },
  uncaught: [
    async ({ context }, use) => {
      await context.addInitScript(fixChance, NOW);
      const heard = listen(context);
      await use(heard);
      expect(heard, 'nothing is left uncaught').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
