import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/type.css';
import { mount } from 'svelte';
import { createRouter } from './app/router.svelte.ts';
import { createSession } from './app/session.svelte.ts';
import { connectEngine } from './engine/client.ts';
import { openShelf } from './shelf/open-shelf.ts';
import App from './ui/App.svelte';
import type { TakeNewVersion } from './ui/parts/new-version.ts';

/** `?backend=plain` and `?backend=webgl` force one; anything else lets the engine choose. */
function wantedBackend(search: string): 'plain' | 'webgl' | 'auto' {
  const wanted = new URLSearchParams(search).get('backend');
  return wanted === 'plain' || wanted === 'webgl' ? wanted : 'auto';
}

const session = createSession({
  engine: connectEngine(),
  shelf: openShelf(),
  modelUrl: new URL('./model/', document.baseURI).href,
  backend: wantedBackend(location.search),
  now: Date.now,
  seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
});

const watch = async (onwaiting: (take: TakeNewVersion) => void) =>
  (await import('./ui/parts/new-version.ts')).watchForNewVersion(onwaiting);

mount(App, {
  target: document.body,
  props: {
    session,
    router: createRouter(),
    ...(import.meta.env.PROD ? { watch } : {}),
  },
});
