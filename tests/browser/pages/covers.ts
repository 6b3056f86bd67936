import { mount } from 'svelte';
import type { TitleCard } from '../../../src/engine/contract.ts';
import Cover from '../../../src/ui/covers/Cover.svelte';
import { tell } from './tell.ts';

/** Comments mark places for Svelte; they are no part of the drawing. */
const COMMENT = /<!--.*?-->/gs;

/** Resolves when the drawing stands: it comes in a chunk of its own. */
function drawn(target: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      if (!target.querySelector('text')) return;
      watch.disconnect();
      resolve();
    };
    const watch = new MutationObserver(done);
    watch.observe(target, { childList: true, subtree: true });
    done();
  });
}

async function bytesOf(card: TitleCard): Promise<number> {
  const target = document.createElement('div');
  mount(Cover, { target, props: { card } });
  await drawn(target);
  return new TextEncoder().encode(target.innerHTML.replace(COMMENT, '')).length;
}

async function all(): Promise<number[]> {
  const cards = (await (await fetch('../given/cards.json')).json()) as TitleCard[];
  return Promise.all(cards.map(bytesOf));
}

tell(all());
