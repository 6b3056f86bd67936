import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MANIFEST_FILE } from '../../../src/format/manifest.ts';
import { inventedTitles, packTitles } from '../../fixtures/small-model.ts';
import { DIST } from '../site.ts';

const RESULTS = join(dirname(dirname(fileURLToPath(import.meta.url))), 'results');
const HASHED = /-(?<hash>[\w-]{8})\.(?:js|css|woff2)$/;
const REVISION = /(?<="revision":")[0-9a-f]{32}(?=")/g;
const reversed = (text: string) => [...text].reverse().join('');

/** Gives every hashed file another hash, in its name and wherever it is named. */
function renameHashed(folder: string): void {
  const assets = join(folder, 'assets');
  const names = readdirSync(assets).flatMap((name) => {
    const hash = HASHED.exec(name)?.groups?.hash;
    return hash ? [[name, name.replace(hash, reversed(hash))] as const] : [];
  });
  for (const [before, after] of names) renameSync(join(assets, before), join(assets, after));
  const scripts = readdirSync(assets).flatMap((name) =>
    /\.(js|css)$/.test(name) ? [join('assets', name)] : [],
  );
  for (const file of ['index.html', 'sw.js', ...scripts]) {
    const path = join(folder, file);
    const text = names.reduce(
      (all, [before, after]) => all.replaceAll(before, after),
      readFileSync(path, 'utf8'),
    );
    writeFileSync(path, text.replace(REVISION, reversed));
  }
}

/** The site as a later build would deploy it: every hashed file is called otherwise, the old ones are gone. */
export function laterBuild(): string {
  const folder = join(RESULTS, 'later-build');
  rmSync(folder, { recursive: true, force: true });
  cpSync(DIST, folder, { recursive: true });
  renameHashed(folder);
  return folder;
}

/** The site with another catalogue in the place of its own. */
export function otherCatalogue(): string {
  const folder = join(RESULTS, 'other-catalogue');
  rmSync(folder, { recursive: true, force: true });
  cpSync(DIST, folder, { recursive: true, filter: (path) => !path.endsWith('.bin') });
  mkdirSync(join(folder, 'model'), { recursive: true });
  const { files, manifest } = packTitles(inventedTitles(60));
  for (const { name, bytes } of files) writeFileSync(join(folder, 'model', name), bytes);
  writeFileSync(join(folder, 'model', MANIFEST_FILE), JSON.stringify(manifest));
  return folder;
}
