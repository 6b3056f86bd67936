/** The page's other tabs. */
export interface Tabs {
  tell(store: string): void;
  onChange(listener: (store: string) => void): void;
  close(): void;
}

/** Speaks to the other tabs; where the browser has no channel, or refuses it, each tab is on its own. */
export function openTabs(): Tabs {
  let channel: BroadcastChannel | null = null;
  try {
    channel = new BroadcastChannel('movie-roulette');
  } catch {
    // A tab without news still reads everything when it is opened.
  }
  return {
    tell: (store) => channel?.postMessage(store),
    onChange: (listener) =>
      channel?.addEventListener('message', (event) => listener(String((event as MessageEvent).data))),
    close: () => channel?.close(),
  };
}
