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

test('every source is the page’s own origin, but for images drawn from data', () => {
  const own = [...policy].filter(([, sources]) => !sources.includes("'none'"));
  expect(own.length).toBeGreaterThan(4);
  for (const [name, sources] of own)
    expect(sources, name).toEqual(name === 'img-src' ? ["'self'", 'data:'] : ["'self'"]);
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
