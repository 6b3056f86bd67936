import { vi } from 'vitest';

/** What jsdom has not: it lays nothing out, so nothing ever has a new size. */
export function mendResizing(): void {
  class NoResizing {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', NoResizing);
}
