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

declare global {
  interface Window {
    /** Not yet in TypeScript's own list, nor in every browser. */
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL: (url: string) => string | null }): unknown;
    };
  }
}

/** `?backend=plain` and `?backend=webgl` force one; anything else lets the engine choose. */
function wantedBackend(search: string): 'plain' | 'webgl' | 'auto' {
  const wanted = new URLSearchParams(search).get('backend');
  return wanted === 'plain' || wanted === 'webgl' ? wanted : 'auto';
}

// The page's CSP has every script of a worker pass here: only the site's own may.
window.trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => (url.startsWith(location.origin) ? url : null),
});

const session = createSession({
  engine: connectEngine(),
  shelf: openShelf(),
  modelUrl: new URL('./model/', document.baseURI).href,
  backend: wantedBackend(location.search),
  now: Date.now,
  seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
});

// A browser that refuses the service worker, or a network that fails it, costs offline use and nothing else.
const watch = (onwaiting: (take: TakeNewVersion) => void) =>
  import('./ui/parts/new-version.ts').then((it) => it.watchForNewVersion(onwaiting)).catch(() => {});

mount(App, {
  target: document.body,
  props: {
    session,
    router: createRouter(),
    ...(import.meta.env.PROD ? { watch } : {}),
  },
});
