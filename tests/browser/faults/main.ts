import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printTable } from '../../bench/table.ts';
import type { Outcome } from './fault-test.ts';

const ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const REPORT = join(ROOT, '.cache/playwright.json');
/** What a visitor may wait after the end of a fault. */
const MOST_SECONDS = 5;
const WIDEST = 96;

interface Result {
  readonly status: string;
}

interface Spec {
  readonly title: string;
  readonly ok: boolean;
  readonly tests: readonly {
    readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    readonly results: readonly Result[];
  }[];
}

interface Suite {
  readonly specs?: readonly Spec[];
  readonly suites?: readonly Suite[];
}

const specsOf = ({ specs = [], suites = [] }: Suite): Spec[] => [...specs, ...suites.flatMap(specsOf)];
const short = (text: string) => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text);

function row({ title, ok, tests }: Spec): { readonly cells: string[]; readonly kept: boolean } {
  const told = tests
    .flatMap(({ annotations }) => annotations)
    .find(({ type }) => type === 'fault')?.description;
  const fault = short(title.split(': ')[0] ?? title);
  if (!told || !ok) return { cells: [fault, 'the test failed', '', '', '', 'FAILED'], kept: false };
  const { saw, seconds, before, after } = JSON.parse(told) as Outcome;
  const kept = after >= before && seconds <= MOST_SECONDS;
  const cells = [fault, short(saw), seconds.toFixed(1), String(before), String(after), kept ? 'ok' : 'OVER'];
  return { cells, kept };
}

/** Runs every fault in Chromium and prints the table; exits with 1 when a like was lost or a page too late. */
function main(): void {
  spawnSync('playwright', ['test', 'tests/browser/faults'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Suite;
  const rows = specsOf(report).map(row);
  const head = ['fault', 'what the visitor saw', 'seconds', 'likes before', 'after', ''];
  printTable(
    `${rows.length} faults`,
    head,
    rows.map(({ cells }) => cells),
  );
  const bad = rows.filter(({ kept }) => !kept);
  if (bad.length) console.error(`\nNot survived: ${bad.map(({ cells }) => cells[0]).join('; ')}.`);
  process.exitCode = bad.length ? 1 : 0;
}

main();
