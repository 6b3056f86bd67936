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
