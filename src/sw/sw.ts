import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { modelCache } from './model-cache.ts';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: (string | { readonly url: string; readonly revision: string | null })[];
};

const model = modelCache(new URL('model/', self.registration.scope).href);

self.addEventListener('install', (event) => {
  // The first visit loaded its shards without us. A failure must not lose the shell: fetches try again later.
  event.waitUntil(model.keepAll().catch(() => {}));
});

self.addEventListener('activate', (event) => {
  // So that the page of the first visit, too, works offline from now on. An update waits until it is asked.
  event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
  if (event.data === 'skip-waiting') event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  // A part of a file can be neither verified nor kept.
  if (request.method !== 'GET' || request.headers.has('range') || !model.owns(request.url)) return;
  event.respondWith(model.answer(request, (work) => event.waitUntil(work)));
});

cleanupOutdatedCaches();
// Links may carry ?backend=… or what a messenger hangs on: the shell is the same.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/./] });
