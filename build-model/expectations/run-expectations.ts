import { failure } from '../../src/errors.ts';
import type { CheckedCatalogue, Expectation, Outcome } from './contract.ts';

/** The file beside the manifest that tells the outcome of every check. */
export const EXPECTATIONS_FILE = 'expectations.json';

/** An expectation and how it went. */
export interface CheckedExpectation extends Pick<Expectation, 'name' | 'severity' | 'reason'>, Outcome {}

/** Runs every check of a list. */
export function runExpectations(
  expectations: readonly Expectation[],
  catalogue: CheckedCatalogue,
): CheckedExpectation[] {
  return expectations.map(({ name, severity, reason, check }) => ({
    name,
    severity,
    reason,
    ...check(catalogue),
  }));
}

/** Throws `BadData` with the failed errors' names, details and reasons. */
export function stopOnErrors(checked: readonly CheckedExpectation[]): void {
  const failed = checked.filter((c) => c.severity === 'error' && !c.passed);
  if (failed.length === 0) return;
  const told = failed.map((c) => `"${c.name}" (found ${c.detail}): ${c.reason}`).join(' ');
  throw failure('BadData', `The catalogue does not meet what a model needs. Expected ${told}`);
}

/** The outcomes as the text of `expectations.json`: no clock, no path, so that equal catalogues give equal bytes. */
export function expectationsJson(
  checked: readonly CheckedExpectation[],
  catalogue: CheckedCatalogue,
): string {
  const { read, rejected, titles } = catalogue;
  return `${JSON.stringify({ titles: titles.length, read, rejected, checks: checked }, null, 2)}\n`;
}
