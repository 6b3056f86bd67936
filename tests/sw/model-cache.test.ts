import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { modelCache } from '../../src/sw/model-cache.ts';
import { fakeModel, fakeNetwork, MODEL_URL } from './fake-network.ts';

let network: ReturnType<typeof fakeNetwork>;
let model: ReturnType<typeof modelCache>;

beforeEach(() => {
  network = fakeNetwork();
  model = modelCache(MODEL_URL);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Asks for a file as the page would, and waits for what the service worker does afterwards. */
async function ask(name: string, cache: RequestCache = 'default'): Promise<string> {
  const after: Promise<unknown>[] = [];
  const response = await model.answer(new Request(MODEL_URL + name, { cache }), (work) => after.push(work));
  const text = await response.text();
  await Promise.all(after);
  return text;
}

describe('the verified model cache', () => {
  test('keeps a whole model at once, and then answers without the network', async () => {
    const { files, names, shards } = fakeModel('titles', 'one', 'two');
    network.state.files = files;
    await model.keepAll();
    expect(network.names()).toEqual(names);
    network.state.files = null;
    expect(await ask(shards[2]?.file ?? '')).toBe('two');
    expect(JSON.parse(await ask('manifest.json'))).toMatchObject({ titles: 1 });
  });

  test('owns the model’s files and nothing else', () => {
    expect(model.owns(`${MODEL_URL}manifest.json`)).toBe(true);
    expect(model.owns(`${MODEL_URL}titles.0123456789abcdef.bin`)).toBe(true);
    expect(model.owns(`${MODEL_URL}expectations.json`)).toBe(false);
    expect(model.owns('https://site.example/repo/index.html')).toBe(false);
  });

  test('asks the network for a shard once', async () => {
    const { files, shards } = fakeModel('titles', 'one');
    network.state.files = files;
    await ask('manifest.json');
    const file = shards[0]?.file ?? '';
    await ask(file);
    await ask(file);
    expect(network.asked.filter((name) => name === file)).toHaveLength(1);
  });

  test('fetches the details once a first spin’s shards are in', async () => {
    const { files, names, shards } = fakeModel('titles', 'one', 'two');
    network.state.files = files;
    await ask('manifest.json');
    expect(network.names()).not.toContain(shards[1]?.file);
    await ask(shards[0]?.file ?? '');
    expect(network.names()).toEqual(names);
  });

  test.each([
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, -1)],
    ['with a byte changed', (bytes: Uint8Array) => bytes.map((b, i) => (i === 0 ? b ^ 1 : b))],
    ['answered by a fallback page', () => new TextEncoder().encode('<!doctype html>')],
  ])('never keeps a shard that came %s', async (_, damage) => {
    const { files, shards } = fakeModel('titles', 'one');
    const file = shards[0]?.file ?? '';
    files.set(file, damage(files.get(file) ?? new Uint8Array()) as Uint8Array<ArrayBuffer>);
    network.state.files = files;
    await ask('manifest.json');
    await ask(file);
    await model.keepAll();
    expect(network.names()).not.toContain(file);
  });

  test('goes past its own copy when the page asks for a fresh one', async () => {
    const { files, shards } = fakeModel('titles');
    const file = shards[0]?.file ?? '';
    network.state.files = files;
    await model.keepAll();
    network.asked.length = 0;
    await ask(file, 'reload');
    expect(network.asked).toEqual([file]);
  });

  test('falls back on the old model, whole, until the new one is all in', async () => {
    const old = fakeModel('titles', 'one');
    network.state.files = old.files;
    await model.keepAll();
    const next = fakeModel('titles, mended', 'one', 'two');
    network.state.files = new Map([...next.files].filter(([name]) => name !== next.shards[2]?.file));
    await ask('manifest.json');
    await ask(next.shards[0]?.file ?? '');
    network.state.files = null;
    expect(JSON.parse(await ask('manifest.json')).shards).toEqual(old.shards);
    for (const { file } of old.shards) expect(network.names()).toContain(file);

    network.state.files = next.files;
    await model.keepAll();
    expect(network.names()).toEqual(next.names);
    network.state.files = null;
    expect(JSON.parse(await ask('manifest.json')).shards).toEqual(next.shards);
  });

  test('does not take an HTML page for a manifest while it has a model', async () => {
    const { files, names, shards } = fakeModel('titles');
    network.state.files = files;
    await model.keepAll();
    network.state.files = new Map([['manifest.json', new TextEncoder().encode('<!doctype html>')]]);
    expect(JSON.parse(await ask('manifest.json')).shards).toEqual(shards);
    expect(network.names()).toEqual(names);
  });

  test('passes a failure on when there is nothing to fall back on', async () => {
    network.state.files = null;
    await expect(ask('manifest.json')).rejects.toThrow('Failed to fetch');
    network.state.files = new Map();
    expect(await ask('titles.0123456789abcdef.bin')).toBe('Not found');
    expect(network.names()).toEqual([]);
  });
});
