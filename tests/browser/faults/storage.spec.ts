import type { Page } from '@playwright/test';
import { announced, parts } from '../site.ts';
import { expect, FIRST_SEED, firstHalf, outcome, secondHalf, seconds, test } from './fault-test.ts';
import { like, likesShown, likesStored, notice, spinWith, usable } from './visitor.ts';

test.use({ reducedMotion: 'reduce' });

const FULL_BYTES = 2_000_000;
const PIECE_BYTES = [100_000, 10_000, 1000, 100];
const FIRST_VISIT_BYTES = 300_000;

async function quota(page: Page, origin: string, bytes: number | null): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(bytes === null ? {} : { quotaSize: bytes }),
  });
}

/** Fills the cache of the catalogue until the browser refuses more. */
const fillCache = (page: Page) =>
  page.evaluate(async (sizes) => {
    const cache = await caches.open('model-v1');
    let pieces = 0;
    for (const bytes of sizes)
      for (let full = false; !full; pieces++)
        full = await cache.put(`/${pieces}`, new Response(new Uint8Array(bytes))).then(
          () => false,
          (error) => error.name === 'QuotaExceededError',
        );
    return pieces;
  }, PIECE_BYTES);

test('the quota is spent on the catalogue: it makes room for likes', async ({ page, site, control }) => {
  await page.goto(`${site.origin}/robots.txt`);
  // Before the database is there: Chromium believes for half a minute what it once found free.
  await quota(page, site.origin, FULL_BYTES);
  expect(await fillCache(page)).toBeGreaterThan(0);
  await page.goto(`${site.origin}/`);
  const took = await firstHalf(page, control);
  await expect.poll(async () => (await likesStored(page)).length).toBe(1);
  await secondHalf(page, control);
  await page.reload();
  await usable(page);
  const after = await likesShown(page);
  outcome({ saw: 'nothing of it', seconds: took, before: 1, after });
  expect(after).toBe(1);
});

test('no room at all: a like is refused in a sentence, and kept when there is room again', async ({
  page,
  site,
  control,
}) => {
  await page.goto(`${site.origin}/robots.txt`);
  await quota(page, site.origin, 1);
  await page.goto(`${site.origin}/`);
  await usable(page);
  expect(await spinWith(page, FIRST_SEED)).toEqual(control.first);
  await parts(page).button('Like').click();
  const saw = await notice(page, /no room left/);
  expect(await likesShown(page)).toBe(0);
  await quota(page, site.origin, null);
  const took = await seconds(() => like(page));
  await secondHalf(page, control);
  await expect.poll(async () => (await likesStored(page)).length).toBe(1);
  outcome({ saw, seconds: took, before: 0, after: (await likesStored(page)).length });
});

test('no room for the cache at the first visit: all works, likes are kept', async ({
  page,
  site,
  control,
}) => {
  await page.goto('about:blank');
  await quota(page, site.origin, FIRST_VISIT_BYTES);
  await page.goto(`${site.origin}/`);
  const took = await firstHalf(page, control);
  await secondHalf(page, control);
  await page.reload();
  await usable(page);
  const after = await likesShown(page);
  outcome({ saw: 'nothing of it', seconds: took, before: 1, after });
  expect(after).toBe(1);
});

test('site data is cleared while the page is open: the next like is kept', async ({
  page,
  site,
  control,
}) => {
  await page.goto(`${site.origin}/`);
  await firstHalf(page, control);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'all' });
  await secondHalf(page, control);
  const took = await seconds(() => like(page));
  await expect.poll(async () => (await likesStored(page)).length).toBeGreaterThan(0);
  const after = (await likesStored(page)).length;
  outcome({
    saw: 'nothing of it; what the visitor cleared is gone at the next visit',
    seconds: took,
    before: 0,
    after,
  });
  expect(after).toBe(1);
});

const REFUSALS = {
  'IndexedDB is refused': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  },
  'IndexedDB never answers': () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...args) {
      const request = open.apply(this, args);
      for (const type of ['success', 'error', 'blocked', 'upgradeneeded'])
        request.addEventListener(type, (event) => event.stopImmediatePropagation());
      return request;
    };
  },
  'IndexedDB is not there': () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  },
  'IndexedDB opens and then fails every transaction': () => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('Internal error.', 'UnknownError');
    };
  },
} as const;

for (const [name, refuse] of Object.entries(REFUSALS))
  test(`${name}: the page works until it is closed, and says so`, async ({ page, site, control }) => {
    await page.addInitScript(refuse);
    await page.goto(`${site.origin}/`);
    const took = await firstHalf(page, control);
    await secondHalf(page, control);
    await parts(page).link('Shelf').click();
    const saw = await notice(page, /lasts only as long as this page/);
    await parts(page).link('Spin').click();
    const after = await likesShown(page);
    outcome({ saw, seconds: took, before: 1, after });
    expect(after).toBe(1);
  });

test('localStorage throws: nothing needs it', async ({ page, site, control }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  await page.goto(`${site.origin}/`);
  const took = await firstHalf(page, control);
  await secondHalf(page, control);
  outcome({ saw: 'nothing of it', seconds: took, before: 1, after: (await likesStored(page)).length });
  expect(await likesStored(page)).toHaveLength(1);
});

test('records are damaged: they are counted and left out, all others are there', async ({
  page,
  site,
  control,
}) => {
  await page.goto(`${site.origin}/`);
  await firstHalf(page, control);
  await expect.poll(async () => (await likesStored(page)).length).toBe(1);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open('movie-roulette').onsuccess = (event) => {
          const db = (event.target as IDBOpenDBRequest).result;
          const tx = db.transaction('verdicts', 'readwrite');
          tx.objectStore('verdicts').put({ id: 'x:1', verdict: 'like', title: 7 });
          tx.objectStore('verdicts').put({ id: '', verdict: 'adore' });
          tx.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  const took = await seconds(() => usable(page));
  await announced(page, '2 records');
  await secondHalf(page, control);
  const after = await likesShown(page);
  outcome({
    saw: '2 records of your shelf could not be read and had to be left out.',
    seconds: took,
    before: 1,
    after,
  });
  expect(after).toBe(1);
});
