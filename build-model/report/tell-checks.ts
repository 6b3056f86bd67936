import type { CheckedExpectation } from '../expectations/run-expectations.ts';
import { textTable } from './text-table.ts';

const MARK = { error: 'FAILED', warning: 'warning' } as const;

/** The table of expectations; the reason stands only where one was not met. */
export function tellChecks(checked: readonly CheckedExpectation[]): string[] {
  const missed = checked.filter((c) => !c.passed);
  const errors = missed.filter((c) => c.severity === 'error').length;
  const table = textTable(
    checked.map((c) => [
      c.passed ? 'ok' : MARK[c.severity],
      c.name,
      c.passed ? c.detail : `${c.detail}. ${c.reason}`,
    ]),
  );
  return [
    `${checked.length} expectations: ${checked.length - missed.length} met, ${missed.length - errors} warnings, ${errors} errors`,
    ...table,
  ];
}
