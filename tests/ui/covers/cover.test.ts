// @vitest-environment jsdom
import { render } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import Cover from '../../../src/ui/covers/Cover.svelte';
import { COVER_HEIGHT, coverDesign } from '../../../src/ui/covers/cover-design.ts';
import { MOTIFS, motifFor } from '../../../src/ui/covers/motifs/registry.ts';
import { hashText } from '../../../src/ui/covers/rolls.ts';
import { GENRES, inventedCard, TITLES } from './invented-cards.ts';

const LIMIT_BYTES = 2048;
/** Every genre with every title. */
const CARDS = GENRES.length * TITLES.length;

async function drawn(i: number): Promise<SVGElement> {
  const { container } = render(Cover, { card: inventedCard(i) });
  await vi.waitFor(() => expect(container.querySelector('tspan')).not.toBeNull());
  return container.querySelector('svg') as SVGElement;
}

describe('covers', () => {
  test('the same card has the same cover, another id another one', () => {
    const card = inventedCard(5);
    expect(coverDesign({ ...card })).toEqual(coverDesign(card));
    expect(coverDesign({ ...card, id: inventedCard(6).id }).shapes).not.toEqual(coverDesign(card).shapes);
  });

  test('title, year and picture keep inside the cover and off each other', () => {
    for (let i = 0; i < 500; i++) {
      const { art, title, titleY, yearY } = coverDesign(inventedCard(i));
      const last = titleY + (title.lines.length - 1) * title.size * title.leading;
      expect(titleY - title.size * 0.7).toBeGreaterThan(0);
      expect(last + title.size * 0.22).toBeLessThan(COVER_HEIGHT);
      expect(art.h).toBeGreaterThan(100);
      expect(yearY < titleY - title.size * 0.7 || yearY - 7 > last).toBe(true);
      expect(art.y + art.h <= titleY - title.size * 0.7 || art.y >= last).toBe(true);
    }
  });

  test('each is under 2 KB of SVG', async () => {
    const views = Array.from({ length: CARDS }, (_, i) => render(Cover, { card: inventedCard(i) }).container);
    await vi.waitFor(() => expect(views.every((view) => view.querySelector('tspan'))).toBe(true));
    const bytes = views.map((view) => new TextEncoder().encode(view.innerHTML).length);
    expect(Math.max(...bytes)).toBeLessThan(LIMIT_BYTES);
  });

  test('the invented cards show every drawing', () => {
    const used = Array.from({ length: CARDS }, (_, i) => {
      const { id, genres } = inventedCard(i);
      return motifFor(genres, hashText(id) >>> 9);
    });
    expect(MOTIFS.filter((motif) => !used.includes(motif))).toEqual([]);
  });

  test('it says its title and year, once', async () => {
    const cover = await drawn(4);
    expect(cover.getAttribute('role')).toBe('img');
    expect(cover.getAttribute('aria-label')).toBe('The Lamplighter’s Daughter, 1924');
    expect(cover.querySelector('g')?.getAttribute('aria-hidden')).toBe('true');
  });

  test('beside its title in words it is silent', () => {
    const { container } = render(Cover, { card: inventedCard(4), decorative: true });
    const cover = container.querySelector('svg');
    expect(cover?.getAttribute('aria-hidden')).toBe('true');
    expect(cover?.hasAttribute('role')).toBe(false);
  });

  test('no markup carries a style attribute', async () => {
    expect((await drawn(8)).outerHTML).not.toMatch(/ style=/);
  });

  test('a right-to-left title starts at the right', async () => {
    const text = (await drawn(10)).querySelector('text');
    expect(text?.getAttribute('direction')).toBe('rtl');
    expect(Number(text?.querySelector('tspan')?.getAttribute('x'))).toBeGreaterThan(150);
  });
});
