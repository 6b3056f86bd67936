import type { Component } from 'svelte';
import { createServer } from 'vite';
import type { TitleCard } from '../../src/engine/contract.ts';

/** Bytes of each title's cover as SVG, drawn by the very component that ships. */
export async function coverBytes(cards: readonly TitleCard[]): Promise<number[]> {
  const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' });
  try {
    // Through Vite as well: with two copies of Svelte, one would not know what the other renders.
    const { render } = (await vite.ssrLoadModule('svelte/server')) as typeof import('svelte/server');
    const loaded = await vite.ssrLoadModule('/src/ui/covers/Cover.svelte');
    const Cover = loaded.default as Component<{ card: TitleCard }>;
    // Comments mark places for a browser to take over; they are no part of the drawing.
    return cards.map((card) =>
      Buffer.byteLength(render(Cover, { props: { card } }).body.replace(/<!--.*?-->/gs, '')),
    );
  } finally {
    await vite.close();
  }
}
