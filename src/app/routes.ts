import type { TitleId } from '../catalogue/title.ts';

/** A place in the page; hash routes, so that any static host serves them all. */
export type Route =
  | { readonly page: 'spin' | 'shelf' | 'about' }
  | { readonly page: 'title'; readonly id: TitleId };

const TITLE = /^#\/title\/(.+)$/s;

/** Reads a location's hash (`#/shelf`); what is unknown or damaged leads to the spin page. */
export function parseRoute(hash: string): Route {
  if (hash === '#/shelf') return { page: 'shelf' };
  if (hash === '#/about') return { page: 'about' };
  try {
    const id = TITLE.exec(hash)?.[1];
    if (id) return { page: 'title', id: decodeURIComponent(id) as TitleId };
  } catch {
    // A link cut in the middle of an escape names no title.
  }
  return { page: 'spin' };
}

/** Writes a route as a link's `href`. */
export function formatRoute(route: Route): string {
  if (route.page === 'spin') return '#/';
  // Ids carry a colon, which a hash may show as it is.
  if (route.page === 'title') return `#/title/${encodeURIComponent(route.id).replaceAll('%3A', ':')}`;
  return `#/${route.page}`;
}
