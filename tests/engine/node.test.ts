import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFolder } from '../../src/engine/node.ts';
import { smallModel } from '../fixtures/small-model.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'model #1 '));
  for (const { name, bytes } of smallModel.files) await writeFile(join(dir, name), bytes);
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(smallModel.manifest));
});
afterAll(() => rm(dir, { recursive: true }));

test('opens a folder with the engine that ships', async () => {
  const engine = await openFolder(dir);
  expect(engine.info.titles).toBe(engine.model.titles.rows);
  expect((await engine.search('signal', 3)).map((h) => h.card.title)).toContain('Signal Fires');
  expect(await engine.details([(await engine.search('lantern', 1))[0]?.card.id as never])).toHaveLength(1);
});

test('tells a folder without a model', async () => {
  await expect(openFolder(join(dir, 'nowhere'))).rejects.toMatchObject({ name: 'ShardDamaged' });
});
