// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/svelte';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import NoticeLine from '../../src/ui/parts/NoticeLine.svelte';
import TitleTile from '../../src/ui/parts/TitleTile.svelte';
import { inventedCard } from '../ui/covers/invented-cards.ts';
import { wildText } from './wild-text.ts';

/** Drawing a page is slower than reading bytes. */
const CASES = Math.min(Number(process.env.FUZZ_CASES ?? 200), 2000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
vi.setConfig({ testTimeout: 60_000 + 100 * CASES });

afterEach(cleanup);

const elements = (root: Element) => [...root.querySelectorAll('*')].map((one) => one.tagName).join(' ');

test('a title is text wherever it stands: it makes no element, and nothing of it runs', async () => {
  const ran = vi.fn();
  vi.stubGlobal('alert', ran);
  const draw = (title: string) => {
    const tile = render(TitleTile, { card: { ...inventedCard(1), title } });
    const session = { notice: { kind: 'like', title, n: 1, text: 'told' }, canUndo: false };
    const line = render(NoticeLine, { session: session as never });
    return { tile: tile.container, line: line.container };
  };
  const plain = draw('Plain');
  // A cover's words come later and are as many elements as it has lines: the rest is compared.
  const bare = (root: Element) => elements(root).replaceAll(/ (?:tspan|text|path|g|svg)/gi, '');
  const [tile, line] = [bare(plain.tile), bare(plain.line)];
  cleanup();
  await fc.assert(
    fc.asyncProperty(wildText, async (title) => {
      const drawn = draw(title);
      expect(bare(drawn.tile)).toBe(tile);
      expect(bare(drawn.line)).toBe(line);
      expect(drawn.tile.querySelector('bdi')?.textContent).toBe(title);
      expect(drawn.tile.querySelector('script, img, iframe, a a, [onload], [onerror]')).toBeNull();
      cleanup();
    }),
    { numRuns: CASES, seed: SEED },
  );
  expect(ran).not.toHaveBeenCalled();
});
