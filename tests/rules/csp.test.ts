import { expect, test } from 'vitest';
import { readText } from './project-files.ts';

const html = readText('index.html');
const content = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? '';
const policy = new Map(
  content.split(';').map((directive) => {
    const [name = '', ...sources] = directive.trim().split(/\s+/);
    return [name, sources] as const;
  }),
);

test('the page allows nothing that it does not name', () => {
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('base-uri')).toEqual(["'none'"]);
  expect(policy.get('form-action')).toEqual(["'none'"]);
});

test('every source is the page’s own origin', () => {
  const own = [...policy].filter(([name, sources]) => name.endsWith('-src') && !sources.includes("'none'"));
  expect(own.length).toBeGreaterThan(4);
  for (const [name, sources] of own) expect(sources, name).toEqual(["'self'"]);
});

test('text becomes markup or a script’s address only through the two policies that are named', () => {
  expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
  // Svelte makes its own templates through the first; main.ts lets the worker's address pass through the second.
  expect(policy.get('trusted-types')).toEqual(['svelte-trusted-html', 'default']);
});

test('public/_headers says the same, and that nobody may frame the page', () => {
  const headers = readText('public/_headers');
  const sent = /Content-Security-Policy: (.*)/.exec(headers)?.[1];
  expect(sent).toBe(`${content}; frame-ancestors 'none'`);
  for (const name of [
    'X-Content-Type-Options',
    'Referrer-Policy',
    'Permissions-Policy',
    'Cross-Origin-Opener-Policy',
  ])
    expect(headers).toContain(`${name}: `);
});

test('files that keep their names are asked for anew, files with a hash never', () => {
  const rules = readText('public/_headers')
    .split(/\n(?=\/)/)
    .map((rule) => rule.split('\n').map((line) => line.trim()));
  const cached = (path: string) => rules.find(([at]) => at === path)?.[1];
  for (const path of ['/', '/index.html', '/sw.js', '/model/manifest.json'])
    expect(cached(path), path).toBe('Cache-Control: no-cache');
  for (const path of ['/assets/*', '/model/*.bin'])
    expect(cached(path), path).toBe('Cache-Control: public, max-age=31536000, immutable');
});

test('scripts, workers, styles, fonts and connections each have a rule', () => {
  for (const name of ['script-src', 'worker-src', 'style-src', 'font-src', 'connect-src', 'manifest-src'])
    expect(policy.has(name), name).toBe(true);
});

test('the policy stands before anything that it governs', () => {
  const first = html.search(/<(script|link|style|img)\b/);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(first);
});

test('index.html has no inline script, no inline style and no address of another host', () => {
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

test('index.html names its files relative to itself, so that the site works under any path', () => {
  const links = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((m) => m[1]);
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link).toMatch(/^\.\//);
});
