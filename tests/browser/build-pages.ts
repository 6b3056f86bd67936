import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const HERE = dirname(fileURLToPath(import.meta.url));

/** Builds the pages around the product's worker, so that the product itself needs no door for tests; returns their folder. */
export async function buildPages(): Promise<string> {
  const outDir = join(HERE, 'results/pages');
  const input = ['backends', 'bench'].map((name) => join(HERE, `pages/${name}.html`));
  await build({
    configFile: false,
    root: join(HERE, 'pages'),
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022', rolldownOptions: { input } },
  });
  return outDir;
}
