import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const HERE = dirname(fileURLToPath(import.meta.url));
const PAGES = ['backends', 'bench', 'covers', 'sky'];

/** Builds the pages around parts of the product, so that the product itself needs no door for tests; returns their folder. */
export async function buildPages(): Promise<string> {
  const outDir = join(HERE, 'results/pages');
  await build({
    configFile: false,
    root: join(HERE, 'pages'),
    base: './',
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: PAGES.map((name) => join(HERE, `pages/${name}.html`)) },
    },
  });
  return outDir;
}

/** Opens one of these pages and waits for what it found. Throws what the page threw. */
export async function findingsOf<T>(page: Page, url: string, deadlineMs: number): Promise<T> {
  await page.goto(url);
  const body = page.locator('body', { hasText: /^\s*\{"(findings|error)"/ });
  await body.waitFor({ timeout: deadlineMs });
  const told = JSON.parse((await body.textContent()) ?? '{}') as { findings: T; error?: string };
  if (told.error !== undefined) throw new Error(told.error);
  return told.findings;
}
