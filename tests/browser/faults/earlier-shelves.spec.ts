import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parts } from '../site.ts';
import { expect, outcome, seconds, test } from './fault-test.ts';
import { likesShown, spinWith, usable } from './visitor.ts';

test.use({ reducedMotion: 'reduce', serviceWorkers: 'block' });

/** Storage as each version of the page left it, the present one included, never written anew. */
const FIXTURES = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'fixtures/shelves');

interface StoredShelf {
  readonly version: number;
  readonly stores: Readonly<Record<string, IDBObjectStoreParameters>>;
  readonly records: Readonly<Record<string, readonly object[]>>;
}

/** Runs in the page: makes the database as that version did. */
function lay({ version, stores, records }: StoredShelf): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('movie-roulette', version);
    request.onupgradeneeded = () => {
      for (const [name, how] of Object.entries(stores)) {
        const store = request.result.createObjectStore(name, how);
        for (const record of records[name] ?? []) store.put(record);
      }
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

for (const file of readdirSync(FIXTURES).sort()) {
  const shelf = JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')) as StoredShelf;
  test(`the shelf of version ${shelf.version} is all there`, async ({ page, site }) => {
    await page.goto(`${site.origin}/robots.txt`);
    await page.evaluate(lay, shelf);
    const took = await seconds(async () => {
      await page.goto(`${site.origin}/`);
      await usable(page);
    });
    const verdicts = shelf.records.verdicts ?? [];
    const before = verdicts.filter((record) => Reflect.get(record, 'verdict') === 'like').length;
    const after = await likesShown(page);
    expect((await spinWith(page, 1)).length).toBe(9);
    await parts(page).link('Shelf').click();
    for (const record of verdicts)
      await expect(page.getByRole('main')).toContainText(String(Reflect.get(record, 'title')));
    await expect(page.getByRole('button', { name: /^Remove .* from / })).toHaveCount(verdicts.length);
    for (const note of shelf.records.notes ?? [])
      await expect(page.getByRole('main')).toContainText(String(Reflect.get(note, 'text')));
    await page.goto(`${site.origin}/#/bring`);
    const deeds = shelf.records.deeds ?? [];
    await expect(page.getByRole('button', { name: /^Take back / })).toHaveCount(deeds.length);
    if (shelf.records.waiting) await expect(page.getByRole('heading', { name: 'Waiting' })).toBeVisible();
    outcome({ saw: 'nothing of it', seconds: took, before, after });
    expect(after).toBe(before);
  });
}
