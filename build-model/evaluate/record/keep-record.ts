import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../../../src/errors.ts';
import { ROOT } from '../../keep-model.ts';
import type { RunRecord } from './record.ts';

const RUNS = join(ROOT, 'build-model/runs');

/** The code's version: git's hash, with `+` when tracked files differ from it; null where there is no git. */
export function codeVersion(): string | null {
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...args], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  try {
    return (
      git('rev-parse', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+')
    );
  } catch {
    // A copy without its history, or a machine without git: the run is still worth keeping.
    return null;
  }
}

/** Writes a record under its time; returns the file. */
export function keepRecord(record: RunRecord): string {
  mkdirSync(RUNS, { recursive: true });
  const file = join(RUNS, `${record.started.replace(/[:.]/g, '-')}.json`);
  writeFileSync(file, `${JSON.stringify(record)}\n`);
  return file;
}

/** Reads a record by its file, or by its name among the runs. Throws `BadRequest` when it is none. */
export function readRecord(name: string): RunRecord {
  const file = [name, join(RUNS, name), join(RUNS, `${name}.json`)].find((path) => existsSync(path));
  if (!file)
    throw failure('BadRequest', `There is no run "${name}", neither as a file nor in build-model/runs.`);
  const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<RunRecord>;
  if (!read.started || !read.catalogues)
    throw failure('BadRequest', `"${file}" is no record of a run. Give one that evaluate wrote.`);
  return read as RunRecord;
}
