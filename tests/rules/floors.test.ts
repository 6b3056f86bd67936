import { describe, expect, test } from 'vitest';
import { brokenFloors } from './floors.ts';
import { importsOf } from './imports.ts';
import { filesIn, readText } from './project-files.ts';

describe('the floors', () => {
  const files = [...filesIn('src', ['.ts', '.svelte']), ...filesIn('build-model', ['.ts'])];

  test('hold in every file of src and build-model', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((path) => brokenFloors(path, readText(path)))).toEqual([]);
  });
});

describe('the rule itself', () => {
  test.each([
    ["import x from './a.ts'", './a.ts', false],
    ["import type { X } from './a.ts'", './a.ts', true],
    ["import {\n  a,\n  b,\n} from './a.ts'", './a.ts', false],
    ["export { a } from './a.ts'", './a.ts', false],
    ["export * from './a.ts'", './a.ts', false],
    ["import './a.css'", './a.css', false],
    ["const a = await import('./a.ts')", './a.ts', false],
    ["new Worker(new URL('./a.worker.ts', import.meta.url), { type: 'module' })", './a.worker.ts', false],
  ])('sees %s', (source, from, typeOnly) => {
    expect(importsOf(source)).toEqual([{ from, typeOnly }]);
  });

  test.each([
    ['src/core/a.ts', "import { b } from './b.ts'"],
    ['src/core/a.ts', "import { b } from '../format/b.ts'"],
    ['src/core/a.ts', "import { u } from 'pure-rand/distribution/uniformInt'"],
    ['src/engine/engine.worker.ts', "import { expose } from 'comlink'"],
    ['src/ui/pages/Spin.svelte', "import type { Pick } from '../../engine/contract.ts'"],
    ['src/ui/charts/Years.svelte', "import { scaleLinear } from 'd3-scale'"],
    ['src/app/session.svelte.ts', "import { connect } from '../engine/client.ts'"],
    ['build-model/main.ts', "import { readFileSync } from 'node:fs'"],
    ['build-model/pack/a.ts', "import { b } from '../../src/core/b.ts'"],
  ])('lets %s say %s', (path, source) => {
    expect(brokenFloors(path, source)).toEqual([]);
  });

  test.each([
    ['upward', 'src/core/a.ts', "import { b } from '../engine/b.ts'"],
    ['sideways', 'src/engine/a.ts', "import { b } from '../shelf/b.ts'"],
    ['past a door', 'src/app/a.ts', "import { b } from '../engine/engine.ts'"],
    ['to the engine from a page', 'src/ui/a.svelte', "import { b } from '../engine/client.ts'"],
    ['a worker by its URL', 'src/ui/a.ts', "new URL('../engine/engine.worker.ts', import.meta.url)"],
    ['lazily', 'src/core/a.ts', "import('../backends/tfjs.ts')"],
    ['for its effect', 'src/catalogue/a.ts', "import '../core/b.ts'"],
    ['a package of another room', 'src/core/a.ts', "import { openDB } from 'idb'"],
    ['d3 outside charts and map', 'src/ui/parts/a.svelte', "import { scaleLinear } from 'd3-scale'"],
    ['more than types of the contract', 'src/app/a.ts', "import { x } from '../engine/contract.ts'"],
    ['Node in the page', 'src/engine/a.ts', "import { readFileSync } from 'node:fs'"],
    ['anything but the manifest', 'src/sw/sw.ts', "import { readShard } from '../format/shard.ts'"],
    ['from outside the rooms', 'src/stray/a.ts', "import { x } from './b.ts'"],
  ])('forbids an import %s', (_, path, source) => {
    expect(brokenFloors(path, source)).toHaveLength(1);
  });
});
