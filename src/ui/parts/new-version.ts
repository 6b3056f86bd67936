/** Puts a waiting version to work and loads the page again; asked for by the visitor, never by itself. */
export type TakeNewVersion = () => void;

/**
 * Registers the service worker and calls `onwaiting` when a newer version has been fetched and waits.
 * Does nothing where there is none to register, as on plain http on a LAN.
 */
export async function watchForNewVersion(onwaiting: (take: TakeNewVersion) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register(new URL('./sw.js', document.baseURI));
  const tell = (worker: ServiceWorker) => {
    // The very first worker replaces nothing, so there is nothing to reload for.
    if (worker.state !== 'installed' || !navigator.serviceWorker.controller) return;
    onwaiting(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      worker.postMessage('skip-waiting');
    });
  };
  if (registration.waiting) tell(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => tell(worker));
  });
}
