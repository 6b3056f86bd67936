import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** Imports that a browser fetches before it runs the file, and workers that the file starts. */
const FOLLOWED = [
  /\b(?:from|import)\s*["'`](?<to>\.{1,2}\/[^"'`]+\.js)["'`]/g,
  /\bnew\s+Worker\s*\(\s*(?:new\s+URL\s*\(\s*)+["'`](?<to>[^"'`]+\.js)["'`]/g,
];

function followed(source: string): string[] {
  return FOLLOWED.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match.groups?.to ?? ''));
}

/**
 * The scripts of a built site that are fetched before a first spin, by path from `dist`: those of index.html,
 * what they import at once, and the worker. What they import lazily comes later and is left out.
 */
export function firstScripts(dist: string): string[] {
  const html = readFileSync(`${dist}/index.html`, 'utf8');
  const waiting = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.\/([^"]+\.js)"/g)].map(
    (m) => m[1] ?? '',
  );
  const found = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const here = posix.dirname(path);
    const source = readFileSync(`${dist}/${path}`, 'utf8');
    // Vite names a worker from the site's root in some builds and from the script in others.
    waiting.push(...followed(source).map((to) => (to.startsWith('/') ? to.slice(1) : posix.join(here, to))));
  }
  return [...found].sort();
}
