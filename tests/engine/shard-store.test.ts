import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Progress } from '../../src/engine/contract.ts';
import { shardStore } from '../../src/engine/shard-store.ts';
import { type Fault, folderFetch, MODEL_URL } from '../fixtures/folder-fetch.ts';
import { inventedTitles, packTitles, smallModel } from '../fixtures/small-model.ts';

const HTML = '<!doctype html><title>Cinema</title>';
const otherBuild = packTitles(inventedTitles(40));
const FIRST = ['titles', 'vectors', 'index'];
const isVectors = (file: string) => file.startsWith('vectors.');

function storeWith(fault?: Fault) {
  const { fetch, asked } = folderFetch(smallModel, fault);
  return { store: shardStore(MODEL_URL, fetch), asked };
}

const open = (fault?: Fault) => storeWith(fault).store.open(() => {});
const flipped = (bytes: Uint8Array<ArrayBuffer>) => {
  const out = bytes.slice();
  const at = out.length >> 1;
  out[at] = (out[at] ?? 0) ^ 1;
  return new Response(out);
};

afterEach(() => vi.unstubAllGlobals());

describe('opening a model', () => {
  test('asks the network for the manifest, then for the first shards once each', async () => {
    const { store, asked } = storeWith();
    const { model } = await store.open(() => {});
    expect(model.titles.rows).toBe(40);
    expect(asked.map((a) => a.file.split('.')[0])).toEqual(['manifest', ...FIRST]);
    expect(asked[0]?.cache).toBe('no-cache');
  });

  test('tells progress that rises to the total', async () => {
    const told: Progress[] = [];
    await storeWith().store.open((p) => told.push(p));
    const loaded = told.map((p) => p.loadedBytes);
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
    expect(told.length).toBeGreaterThan(FIRST.length);
    expect(told.at(-1)?.loadedBytes).toBe(told[0]?.totalBytes);
  });

  test('reads the manifest from a cache when the network is gone', async () => {
    const { model } = await open(({ file, cache }) => {
      if (file === 'manifest.json' && cache !== 'force-cache') throw new TypeError('Failed to fetch');
      return undefined;
    });
    expect(model.titles.rows).toBe(40);
  });
});

describe('a file that arrives wrong', () => {
  const faults: [string, (bytes: Uint8Array<ArrayBuffer>) => Response, string][] = [
    ['cut short', (bytes) => new Response(bytes.slice(0, -1)), 'ShardDamaged'],
    ['too long', (bytes) => new Response(new Blob([bytes, 'x'])), 'ShardDamaged'],
    ['with one bit flipped', flipped, 'ShardDamaged'],
    ['as HTML with status 200', () => new Response(HTML), 'ShardDamaged'],
    ['as 404', () => new Response(HTML, { status: 404 }), 'ShardDamaged'],
    ['as 503', () => new Response(HTML, { status: 503 }), 'Offline'],
    ['empty', () => new Response(null), 'ShardDamaged'],
  ];
  test.each(faults)('%s fails with its kind and a sentence', async (_, answer, kind) => {
    const failed = open(({ file }, bytes) => (isVectors(file) ? answer(bytes) : undefined));
    await expect(failed).rejects.toMatchObject({ name: kind, message: expect.stringMatching(/\.$/) });
  });
  test.each(faults.filter(([, , kind]) => kind === 'ShardDamaged'))(
    '%s once is fetched again past the caches, and opens',
    async (_, answer) => {
      let wrong = 0;
      const { store, asked } = storeWith(({ file }, bytes) =>
        isVectors(file) && wrong++ === 0 ? answer(bytes) : undefined,
      );
      const told: number[] = [];
      await store.open((p) => told.push(p.loadedBytes));
      expect(asked.filter((a) => isVectors(a.file)).map((a) => a.cache)).toEqual(['default', 'reload']);
      expect(told).toEqual([...told].sort((a, b) => a - b));
    },
  );
  // JSON has no checksum: what a flipped bit does there is caught by the shards' own checks.
  test.each(faults.filter(([name]) => !name.includes('bit')))(
    'as a manifest %s fails with a kind',
    async (_, answer, kind) => {
      const failed = open(({ file }, bytes) => (file === 'manifest.json' ? answer(bytes) : undefined));
      await expect(failed).rejects.toMatchObject({ name: kind });
    },
  );
  test('is caught by gzip where the browser has no SHA-256', async () => {
    vi.stubGlobal('crypto', {});
    const failed = open(({ file }, bytes) => (isVectors(file) ? flipped(bytes) : undefined));
    await expect(failed).rejects.toMatchObject({ name: 'ShardDamaged' });
  });
  test('is refused when it inflates to more than the manifest says', async () => {
    const shards = smallModel.manifest.shards.map((s) => ({ ...s, rawBytes: s.rawBytes - 4 }));
    const { fetch } = folderFetch({ ...smallModel, manifest: { ...smallModel.manifest, shards } });
    await expect(shardStore(MODEL_URL, fetch).open(() => {})).rejects.toMatchObject({ name: 'ShardDamaged' });
  });
  test('is refused when it belongs to another build', async () => {
    const other = otherBuild.manifest.shards.find((s) => s.kind === 'vectors');
    const shards = smallModel.manifest.shards.map((s) => (s.kind === 'vectors' && other ? other : s));
    const mixed = {
      manifest: { ...smallModel.manifest, shards },
      files: [...smallModel.files, ...otherBuild.files],
    };
    const { fetch } = folderFetch(mixed);
    await expect(shardStore(MODEL_URL, fetch).open(() => {})).rejects.toMatchObject({
      name: 'ShardDamaged',
      message: expect.stringContaining('another build'),
    });
  });
  test('is told as too new when its format is', async () => {
    const { fetch } = folderFetch({ ...smallModel, manifest: { ...smallModel.manifest, format: 99 } });
    await expect(shardStore(MODEL_URL, fetch).open(() => {})).rejects.toMatchObject({ name: 'ModelTooNew' });
  });
});

describe('a lost connection', () => {
  const lost = () => {
    throw new TypeError('Failed to fetch');
  };
  test('is Offline, before the manifest and after it', async () => {
    await expect(open(lost)).rejects.toMatchObject({ name: 'Offline' });
    await expect(open(({ file }) => (isVectors(file) ? lost() : undefined))).rejects.toMatchObject({
      name: 'Offline',
    });
  });
  test('in the middle of a file is Offline', async () => {
    const torn = (bytes: Uint8Array<ArrayBuffer>) =>
      new Response(
        new ReadableStream({
          start: (c) => c.enqueue(bytes.slice(0, 10)),
          pull: (c) => c.error(new TypeError('network error')),
        }),
      );
    const failed = open(({ file }, bytes) => (isVectors(file) ? torn(bytes) : undefined));
    await expect(failed).rejects.toMatchObject({ name: 'Offline' });
  });
  test('is resumed: only what is missing is fetched again, and the progress counts what was there', async () => {
    let online = false;
    const { store, asked } = storeWith(({ file }) => (isVectors(file) && !online ? lost() : undefined));
    await expect(store.open(() => {})).rejects.toMatchObject({ name: 'Offline' });
    online = true;
    asked.length = 0;
    const told: Progress[] = [];
    await store.open((p) => told.push(p));
    expect(asked.map((a) => a.file.split('.')[0])).toEqual(['manifest', 'vectors']);
    expect(told.at(-1)?.loadedBytes).toBe(told[0]?.totalBytes);
  });
});

describe('details', () => {
  const model = packTitles(inventedTitles(200));
  test('come in blocks, each fetched once', async () => {
    const { fetch, asked } = folderFetch(model);
    const catalogue = await shardStore(MODEL_URL, fetch).open(() => {});
    asked.length = 0;
    const rows = [3, 199, 4, 70];
    const found = await catalogue.details(rows);
    expect(found.map((d) => d.id)).toEqual(rows.map((row) => catalogue.model.titles.ids[row]));
    expect(asked).toHaveLength(3);
    await catalogue.details(rows);
    expect(asked).toHaveLength(3);
    const invented = inventedTitles(200)[70];
    expect(found[3]).toMatchObject({ synopsis: invented?.synopsis, cast: invented?.cast });
  });
  test('are fetched again after a failure', async () => {
    let online = false;
    const { fetch } = folderFetch(model, ({ file }) => {
      if (file.startsWith('details.') && !online) throw new TypeError('Failed to fetch');
      return undefined;
    });
    const catalogue = await shardStore(MODEL_URL, fetch).open(() => {});
    await expect(catalogue.details([0])).rejects.toMatchObject({ name: 'Offline' });
    online = true;
    expect(await catalogue.details([0])).toHaveLength(1);
  });
});
