import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildModel } from '../../build-model/main.ts';
import { readManifest } from '../../src/format/manifest.ts';
import { CINEMA, cinemaTable, toCsv, withCell } from './cinema.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-model-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]) {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await buildModel(argv, {
    say: (line) => said.push(line),
    complain: (sentence) => complaints.push(sentence),
    now: () => 0,
    terminal: false,
  });
  return { code, report: said.join('\n'), complaints };
}

const place = (name: string) => join(folder, name);
function contents(name: string): Record<string, string> {
  const at = place(name);
  return Object.fromEntries(
    readdirSync(at).map((file) => [file, readFileSync(join(at, file)).toString('base64')]),
  );
}

describe('a build', () => {
  test('writes the manifest, its shards as they are described, the expectations, and nothing else', async () => {
    expect((await run('--source', CINEMA, '--out', place('m'))).code).toBe(0);
    const manifest = readManifest(JSON.parse(readFileSync(join(place('m'), 'manifest.json'), 'utf8')));
    expect(manifest.sources).toEqual(['cinema']);
    expect(readdirSync(place('m')).sort()).toEqual(
      [...manifest.shards.map((s) => s.file), 'expectations.json', 'manifest.json'].sort(),
    );
    for (const shard of manifest.shards) {
      const bytes = readFileSync(join(place('m'), shard.file));
      expect(bytes.length).toBe(shard.bytes);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(shard.sha256);
    }
    expect(readdirSync(folder)).toEqual(['m']);
  });

  test('of the same input, arguments and seed gives the same bytes', async () => {
    for (const name of ['m1', 'm2']) await run('--source', CINEMA, '--out', place(name));
    expect(contents('m1')).toEqual(contents('m2'));
  });

  test('tells every stage, what was detected, and the shards', async () => {
    const { report } = await run('--source', CINEMA, '--out', place('m'));
    for (const name of ['read', 'clean', 'check', 'features', 'vectors', 'write'])
      expect(report).toMatch(new RegExp(`^${name} .*\\(0\\.00 s\\)$`, 'm'));
    expect(report).toContain('UTF-8, comma');
    expect(report).toContain('16 read = 16 accepted + 0 rejected');
    expect(report).toMatch(/^titles +titles\.[0-9a-f]{16}\.bin +[\d,]+ +[\d,]+$/m);
  });

  test('over an older model removes the old shards and leaves what is not its own', async () => {
    await run('--source', CINEMA, '--out', place('m'));
    writeFileSync(join(place('m'), 'notes.txt'), 'mine');
    writeFileSync(place('other.csv'), toCsv(withCell(0, 'title', 'Another Debt')));
    await run('--source', place('other.csv'), '--out', place('m'));
    await run('--source', place('other.csv'), '--out', place('fresh'));
    expect(contents('m')).toEqual({
      ...contents('fresh'),
      'notes.txt': Buffer.from('mine').toString('base64'),
    });
  });

  test('lists rejected rows with line and reason', async () => {
    writeFileSync(place('x.csv'), toCsv(withCell(1, 'type', 'Book')));
    const { report } = await run('--source', place('x.csv'), '--out', place('m'));
    expect(report).toContain('16 read = 15 accepted + 1 rejected');
    expect(report).toMatch(/rejected, type is neither film nor series: 1\n +line 3: the type is "Book"/);
  });

  test('merges sources and tells what an earlier one already has', async () => {
    writeFileSync(place('other.csv'), toCsv(withCell(1, 'title', 'Only Here')));
    const { code, report } = await run(
      '--source',
      CINEMA,
      '--source',
      place('other.csv'),
      '--out',
      place('m'),
    );
    expect(code).toBe(0);
    expect(report).toContain('17 titles');
    expect(report).toContain('rejected, already in cinema: 15');
  });
});

describe('bad input', () => {
  const CASES: readonly (readonly [string, string | null, RegExp])[] = [
    ['a missing file', null, /There is no file/],
    ['an empty file', '', /is empty/],
    ['no catalogue', 'a,b\n1,2\n', /has no column for .* title/],
    ['an unclosed quote', `${toCsv(cinemaTable())}c99,Movie,"x\n`, /line 19 is never closed/],
    ['too few titles', toCsv(cinemaTable().slice(0, 5)), /at least 12 titles/],
    ['ragged rows throughout', `${toCsv(cinemaTable())}${'c99,Movie\n'.repeat(40)}`, /most rows usable/],
  ];

  test.each(CASES)(
    '(%s) ends with one sentence, exit code 1, and the old model untouched',
    async (_, csv, words) => {
      await run('--source', CINEMA, '--out', place('m'));
      const before = contents('m');
      if (csv !== null) writeFileSync(place('bad.csv'), csv);
      const { code, complaints } = await run('--source', place('bad.csv'), '--out', place('m'));
      expect(code).toBe(1);
      expect(complaints).toEqual([expect.stringMatching(words)]);
      expect(complaints[0]).not.toContain('\n');
      expect(contents('m')).toEqual(before);
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    },
  );

  test('a place that is no folder is told, and nothing is left beside it', async () => {
    writeFileSync(place('file'), 'mine');
    const { code, complaints } = await run('--source', CINEMA, '--out', place('file'));
    expect([code, complaints[0]]).toEqual([1, expect.stringContaining('Cannot write the model')]);
    expect(readdirSync(folder)).toEqual(['file']);
    expect(readFileSync(place('file'), 'utf8')).toBe('mine');
  });

  test('on the real command line goes to the error stream without a stack', async () => {
    const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
    const argv = [
      '--import',
      'tsx',
      'build-model/main.ts',
      '--source',
      place('none.csv'),
      '--out',
      place('m'),
    ];
    const result = await new Promise<{ code: unknown; stdout: string; stderr: string }>((done) => {
      execFile(process.execPath, argv, { cwd: root }, (error, stdout, stderr) =>
        done({ code: error?.code, stdout, stderr }),
      );
    });
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/^build-model: There is no file ".*none\.csv"\. .*\n$/);
    expect(result.stdout).toBe('');
  }, 60_000);
});
