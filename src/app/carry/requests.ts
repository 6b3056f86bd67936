import type { SentRequest } from '../../engine/contract.ts';
import type { Session } from '../session-contract.ts';

/** The requests that a page's own timeline holds, and later ones as they come; returns the way to stop. */
function watchPage(onrequests: (requests: readonly SentRequest[]) => void): () => void {
  const sent = (entry: PerformanceEntry): SentRequest => ({
    url: entry.name,
    at: performance.timeOrigin + entry.startTime,
  });
  onrequests(performance.getEntriesByType('navigation').map(sent));
  if (typeof PerformanceObserver === 'undefined') return () => {};
  const observer = new PerformanceObserver((list) => onrequests(list.getEntries().map(sent)));
  observer.observe({ type: 'resource', buffered: true });
  return () => observer.disconnect();
}

/**
 * Every request since the page was opened, in order: the page's own and those of the worker that holds the catalogue.
 * `ontold` hears the whole list whenever it grows; the answer stops it.
 */
export function watchRequests(session: Session, ontold: (all: readonly SentRequest[]) => void): () => void {
  const all = new Map<string, SentRequest>();
  const add = (requests: readonly SentRequest[]) => {
    // Where the page itself serves as the engine, both tell the same.
    for (const request of requests) all.set(`${request.url} ${Math.round(request.at)}`, request);
    ontold([...all.values()].sort((a, b) => a.at - b.at));
  };
  void session.ask((engine) => engine.requests(), []).then(add);
  return watchPage(add);
}
