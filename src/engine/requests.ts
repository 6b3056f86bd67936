import type { SentRequest } from './contract.ts';

/** The requests of the thread that this runs in, as its own timeline holds them; none where it has no timeline. */
export function sentRequests(): SentRequest[] {
  return (performance.getEntriesByType?.('resource') ?? []).map(({ name, startTime }) => ({
    url: name,
    at: performance.timeOrigin + startTime,
  }));
}
