import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, expect, vi } from 'vitest';
import { createRouter } from '../../src/app/router.svelte.ts';
import { createSession, type Session } from '../../src/app/session.svelte.ts';
import type { Engine } from '../../src/engine/contract.ts';
import { memoryShelf } from '../../src/shelf/memory-shelf.ts';
import App from '../../src/ui/App.svelte';
import { fakeEngine } from '../app/fake-engine.ts';
import { mendResizing } from '../ui/no-resizing.ts';

/** Loading a component in a test compiles it first. */
const PATIENCE = { timeout: 15_000 };
vi.setConfig({ testTimeout: 2 * PATIENCE.timeout });

afterEach(cleanup);

/** What jsdom has not: a visitor who wants no motion, and a window that scrolls. */
function mendJsdom() {
  mendResizing();
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('scrollTo', () => {});
}

/** Opens the whole page over a fake catalogue and a shelf in memory. */
export function openPage(calls: Partial<Engine> = {}, hash = '#/'): Session {
  mendJsdom();
  location.hash = hash;
  let clock = 0;
  const session = createSession({
    engine: fakeEngine(calls),
    shelf: Promise.resolve(memoryShelf('')),
    modelUrl: 'http://localhost/model/',
    backend: 'auto',
    now: () => ++clock,
    seed: () => 7,
  });
  render(App, { session, router: createRouter() });
  return session;
}

export const button = (name: string) => screen.getByRole('button', { name });
export const pick = () => screen.getByRole('region', { name: "Tonight's pick" });
/** The heading of a title's own page, once it is there. */
export const titlePage = (name: string) => soon(() => screen.getByRole('heading', { level: 1, name }));
export const soon = <T>(look: () => T) => waitFor(look, PATIENCE);

/** Waits until a spin is possible, and until all that a result needs has come. */
export async function ready(): Promise<void> {
  await soon(() => expect(button('Spin')).toHaveProperty('disabled', false));
  await soon(() => screen.getByRole('combobox', { name: 'Find a title' }));
}

/** Presses a key on whatever has the focus. */
export function press(key: string): void {
  const at = document.activeElement ?? document.body;
  at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
