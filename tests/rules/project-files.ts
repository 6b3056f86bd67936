import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Written by tools, not by us. */
const NOT_OURS = new Set(['node_modules', '.git', 'dist', '.cache', 'results', 'runs']);
const MODEL = 'public/model';

/** Paths under `folder`, relative to the root, with slashes; `endings` such as `.ts` choose among them. */
export function filesIn(folder: string, endings?: readonly string[]): string[] {
  const out: string[] = [];
  const walk = (path: string) => {
    for (const entry of readdirSync(join(ROOT, path), { withFileTypes: true })) {
      const child = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory() && !NOT_OURS.has(entry.name) && child !== MODEL) walk(child);
      else if (entry.isFile() && (!endings || endings.some((e) => entry.name.endsWith(e)))) out.push(child);
    }
  };
  walk(folder);
  return out.sort();
}

/** The text of a file, by its path from the root. */
export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
