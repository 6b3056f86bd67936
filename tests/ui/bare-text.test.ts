import { parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';
import { filesIn, readText } from '../rules/project-files.ts';

/** Attributes whose value is seen or heard. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'placeholder',
  'title',
  'alt',
  'label',
]);
const LETTER = /\p{L}/u;

type Node = { readonly type?: string; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const children = (node: Node) => Object.values(node).flat().filter(isNode);

function literals(node: Node): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateElement') return [String((node.value as { raw: string }).raw)];
  // What is compared or looked up is not shown.
  if (['BinaryExpression', 'MemberExpression', 'CallExpression'].includes(node.type ?? '')) return [];
  return children(node).flatMap(literals);
}

function wordsIn(node: Node): string[] {
  if (node.type === 'Text') return [String(node.data)];
  if (node.type === 'ExpressionTag') return literals(node);
  if (node.type === 'Attribute')
    return SPOKEN.has(String(node.name)) ? [node.value].flat().filter(isNode).flatMap(wordsIn) : [];
  if (['Script', 'StyleSheet', 'StyleDirective', 'OnDirective'].includes(node.type ?? '')) return [];
  return children(node).flatMap(wordsIn);
}

/** Every word that a component would show without the strings' knowing. */
function bareText(source: string): string[] {
  const { fragment } = parse(source, { modern: true });
  return wordsIn(fragment as unknown as Node).filter((text) => LETTER.test(text));
}

describe('all visible words come from the strings', () => {
  test.each([
    '<p>Hello</p>',
    '<input placeholder="Hello" />',
    '<button aria-label={on ? "Hello" : ""}></button>',
    '<p>{on ? `Hello` : ""}</p>',
  ])('bare text is found in %s', (source) => {
    expect(bareText(source)).toEqual(['Hello']);
  });

  test.each([
    '<p class="lead">{WORDS.hello} · {name}</p>',
    '<a href="#/shelf" role="button">{label}</a>',
    '{#if kind === "film"}<p>{WORDS[kind]}</p>{/if}',
  ])('none is found in %s', (source) => {
    expect(bareText(source)).toEqual([]);
  });

  test.each(filesIn('src/ui', ['.svelte']))('%s shows no word of its own', (path) => {
    expect(bareText(readText(path))).toEqual([]);
  });
});
