import { describe, expect, test } from 'vitest';
import { filesIn, readText } from './project-files.ts';

/** Ways for text to become markup, and styles that the page's CSP refuses. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['{@html}', /\{@html\b/],
  ['innerHTML and its kin', /\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b/],
  ['an inline style attribute', /<[a-zA-Z][^<>]*\sstyle\s*=/],
  ['a style attribute set from code', /setAttribute\(\s*['"`]style['"`]/],
  ['an inline event handler', /<[a-z][^<>]*\son[a-z]+\s*=\s*"/],
  ['eval', /\beval\(|\bnew Function\(/],
];

function findings(source: string): string[] {
  return FORBIDDEN.flatMap(([what, pattern]) => (pattern.test(source) ? [what] : []));
}

test('no source turns text into markup or code', () => {
  const found = filesIn('src', ['.ts', '.svelte']).flatMap((path) =>
    findings(readText(path)).map((what) => `${path}: ${what}`),
  );
  expect(found).toEqual([]);
});

/** Names of fields that hold a title from the catalogue or from storage. */
const TITLE = /\{(?:\w+\.)*(?:card|pick|record|title)\.title\}|\{title\}/g;

/** Titles shown in a component's markup without `<bdi>`; attributes and SVG text, which has `direction`, are let be. */
function bareTitles(source: string): string[] {
  const markup = source.replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
  return [...markup.matchAll(TITLE)].flatMap(({ index, 0: shown }) => {
    const before = markup.slice(0, index);
    const attribute =
      /=\s*"?[^"<>]*$|<[a-zA-Z][^<>]*$/.test(before) && before.lastIndexOf('<') > before.lastIndexOf('>');
    return attribute || /<bdi[^<>]*>$/.test(before) ? [] : [shown];
  });
}

test('titles from data stand in <bdi>, so that one from right to left turns nothing around it', () => {
  const found = filesIn('src', ['.svelte']).flatMap((path) =>
    bareTitles(readText(path)).map((what) => `${path}: ${what}`),
  );
  expect(found).toEqual([]);
  expect(bareTitles('<p>{card.title}</p>')).toEqual(['{card.title}']);
  expect(bareTitles('<p><bdi>{card.title}</bdi><Cover name={card.title} /></p>')).toEqual([]);
});

/** Where a link may lead: a page of ours, or the page itself with a query. */
const OURS = /^(?:#|\.\/)/;
/** Sites that a link may name, each with its reason; none yet. */
const ALLOWED: readonly string[] = [];

test('no link leads off the site', () => {
  const links = filesIn('src', ['.svelte', '.ts']).flatMap((path) =>
    [...readText(path).matchAll(/\b(?:href|src|action)\s*[=:]\s*["'`](?<to>[^"'`$]+)/g)].map(
      (match) => [path, match.groups?.to ?? ''] as const,
    ),
  );
  expect(links.length).toBeGreaterThan(3);
  const away = links.filter(([, to]) => !OURS.test(to) && !ALLOWED.some((site) => to.startsWith(site)));
  expect(away).toEqual([]);
});

test('no source names a host to speak to', () => {
  const asks = /\b(?:fetch|open|sendBeacon|EventSource|WebSocket|Request)\(\s*["'`](?:https?:|wss?:)?\/\//;
  expect(filesIn('src', ['.svelte', '.ts']).filter((path) => asks.test(readText(path)))).toEqual([]);
});

describe('the rule itself', () => {
  test.each([
    '{@html title}',
    'node.innerHTML = title',
    '<div class="a" style="color: red">',
    '<div style={shape}>',
    "node.setAttribute('style', s)",
    '<button onclick="spin()">',
    'eval(code)',
  ])('finds %s', (source) => {
    expect(findings(source)).toHaveLength(1);
  });

  test.each([
    '<div style:width={w}>',
    '<button onclick={spin}>',
    '<style>p { color: red }</style>',
    'node.textContent = title',
  ])('lets %s pass', (source) => {
    expect(findings(source)).toEqual([]);
  });
});
