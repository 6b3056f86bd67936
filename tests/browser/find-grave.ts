import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const GRAVE = new Set(['serious', 'critical']);

/** What axe finds serious or critical on a page, one sentence each. */
export async function findGrave(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => GRAVE.has(impact ?? ''))
    .map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
