import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const VITEST = join(ROOT, '.cache/vitest.json');
const PLAYWRIGHT = join(ROOT, '.cache/playwright.json');

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const NONE: Tally = { passed: 0, failed: 0 };

/** Runs a tool of node_modules/.bin or an npm script, its output going straight through; true when it exits 0. */
function ran(tool: string, ...args: string[]): boolean {
  const done = spawnSync(tool, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  return done.status === 0;
}

function readReport<T>(file: string, tally: (report: T) => Tally): Tally {
  return existsSync(file) ? tally(JSON.parse(readFileSync(file, 'utf8')) as T) : NONE;
}

function unitTests(args: readonly string[]): boolean {
  return ran(
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${VITEST}`,
    ...args,
  );
}

/** Runs every stage and names those that failed; without a build there is nothing to weigh or to open. */
function everything(): string[] {
  const failed: string[] = [];
  const stage = (name: string, ok: boolean) => {
    if (!ok) failed.push(name);
    return ok;
  };
  stage('check', ran('npm', 'run', 'check'));
  stage('unit tests', unitTests([]));
  if (stage('build', ran('npm', 'run', 'build'))) {
    stage('size', ran('npm', 'run', 'size'));
    stage('browser tests', ran('playwright', 'test'));
  }
  return failed;
}

/** With arguments, the unit tests that match them; without, all that must hold before a change may land. */
function main(args: readonly string[]): void {
  mkdirSync(dirname(VITEST), { recursive: true });
  for (const file of [VITEST, PLAYWRIGHT]) rmSync(file, { force: true });
  const failed = args.length ? (unitTests(args) ? [] : ['unit tests']) : everything();
  const tallies = [
    readReport<{ numPassedTests: number; numFailedTests: number }>(VITEST, (r) => ({
      passed: r.numPassedTests,
      failed: r.numFailedTests,
    })),
    readReport<{ stats: { expected: number; flaky: number; unexpected: number } }>(
      PLAYWRIGHT,
      ({ stats }) => ({
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
      }),
    ),
  ];
  const sum = (of: keyof Tally) => tallies.reduce((total, tally) => total + tally[of], 0);
  if (failed.length) console.log(`Not green: ${failed.join(', ')}.`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = failed.length ? 1 : 0;
}

main(process.argv.slice(2));
