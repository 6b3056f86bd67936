import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packModel } from '../../build-model/pack/pack-model.ts';
import { runRecommend } from '../../build-model/recommend.ts';
import { inventedTitles } from '../fixtures/invented-titles.ts';

const titles = inventedTitles(80);
let dir = '';

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'recommend-'));
  const packed = packModel(titles, { dims: 16, seed: 1 });
  for (const { name, bytes } of packed.files) await writeFile(join(dir, name), bytes);
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(packed.manifest));
});
afterAll(() => rm(dir, { recursive: true }));

const run = async (...args: string[]) => JSON.parse(await runRecommend(['--model', dir, '--json', ...args]));
const titleOf = (row: number) => titles[row]?.title ?? '';

describe('the recommend command', () => {
  test('answers a like with other titles, each with shares and where it meets the like', async () => {
    const answers = await run('--like', titleOf(0), '--n', '5');
    expect(answers).toHaveLength(5);
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual(['id', 'title', 'type', 'year', 'score', 'reasons']);
      expect(answer.id).not.toBe('test:t0');
      expect(answer.reasons.join()).toContain(`like ${titleOf(0)}`);
    }
    expect(answers[0].reasons.at(-1)).toContain('heist');
  });

  test('finds a title whatever its case, or by its id', async () => {
    const byName = await run('--title', titleOf(3).toUpperCase());
    expect(await run('--title', 'test:t3')).toEqual(byName);
    expect(byName.map((a: { id: string }) => a.id)).not.toContain('test:t3');
  });

  test('answers words, best first', async () => {
    const answers = await run('--text', 'ghost in a japanese village', '--n', '3');
    expect(answers).toHaveLength(3);
    expect(answers[0].reasons).toEqual([expect.stringContaining('ghost')]);
    expect(answers[0].score).toBeGreaterThanOrEqual(answers[2].score);
  });

  test('proposes the nearest titles for one that it does not know', async () => {
    const misspelt = titleOf(0).replace('Amber', 'Ambr');
    await expect(run('--title', misspelt)).rejects.toThrow(
      `no title "${misspelt}". Nearest: "${titleOf(0)}"`,
    );
  });

  test.each([
    [[], 'Ask for one of'],
    [['--text', 'x', '--title', 'y'], 'Ask for one of'],
    [['--text', 'ghost', '--n', 'ten'], '--n takes a whole number'],
    [['--text', 'qwfp'], 'knows none of the words'],
    [['--like', 'x', '--model', '/nowhere'], 'manifest'],
  ])('%j gets a sentence', async (args, sentence) => {
    await expect(runRecommend(['--model', dir, ...args])).rejects.toThrow(sentence);
  });
});
