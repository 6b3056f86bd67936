// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { createOnline } from '../../src/app/online.svelte.ts';
import { createRouter } from '../../src/app/router.svelte.ts';
import { titleId } from '../../src/catalogue/title.ts';

test('a page follows links and the way back', async () => {
  const router = createRouter();
  const pages: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      pages.push(router.route.page);
    });
  });
  flushSync();
  location.hash = '#/shelf';
  await vi.waitFor(() => expect(pages).toEqual(['spin', 'shelf']));
  router.go({ page: 'title', id: titleId('netflix', 's6') });
  await vi.waitFor(() => expect(pages).toEqual(['spin', 'shelf', 'title']));
  expect(location.hash).toBe('#/title/netflix:s6');
  const steps = history.length;
  router.replace({ page: 'explore', query: 'years=1990-1999' });
  await vi.waitFor(() => expect(pages.at(-1)).toBe('explore'));
  expect(history.length).toBe(steps);
  history.back();
  await vi.waitFor(() => expect(pages.at(-1)).toBe('shelf'));
  stop();
});

test('a page hears that the network went and came', () => {
  const network = createOnline();
  const onLine = vi.spyOn(navigator, 'onLine', 'get');
  const told: boolean[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      told.push(network.online);
    });
  });
  flushSync();
  for (const now of [false, true]) {
    onLine.mockReturnValue(now);
    window.dispatchEvent(new Event(now ? 'online' : 'offline'));
    flushSync();
  }
  expect(told).toEqual([true, false, true]);
  stop();
});
