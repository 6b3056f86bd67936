import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const CASES = 10_000;
const MOST_SEED = 2 ** 31;

/** Runs every door with many cases: `npm run fuzz -- SEED CASES`; without a seed another each time, printed. */
function main([seed, cases]: readonly string[]): void {
  const chosen = seed ?? String(Math.floor(Math.random() * MOST_SEED));
  console.log(`Seed ${chosen}: npm run fuzz -- ${chosen} runs the same cases again.`);
  const done = spawnSync(
    'vitest',
    ['run', 'tests/fuzz', '--no-file-parallelism', '--reporter=default', '--silent=false'],
    {
      cwd: ROOT,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, FUZZ_SEED: chosen, FUZZ_CASES: cases ?? String(CASES) },
    },
  );
  process.exitCode = done.status ?? 1;
}

main(process.argv.slice(2));
