import type { TitleId } from '../catalogue/title.ts';

/** Pages that a link can name beside a title's own. */
export const PLACES = [
  'spin',
  'shelf',
  'about',
  'explore',
  'map',
  'search',
  'privacy',
  'bring',
  'two',
] as const;

/** What a link carries after a question mark, not yet read; each page reads its own. */
interface Carried {
  readonly query?: string;
}

/** A place in the page; hash routes, so that any static host serves them all. */
export type Route =
  | ({ readonly page: (typeof PLACES)[number] } & Carried)
  | ({ readonly page: 'title'; readonly id: TitleId } & Carried);

const LINK = /^#\/(?<page>[a-z]*)(?:\/(?<id>[^?]+))?(?:\?(?<query>.*))?$/s;

/** Reads a location's hash (`#/shelf`); what is unknown or damaged leads to the spin page. */
export function parseRoute(hash: string): Route {
  const { page = '', id, query } = LINK.exec(hash)?.groups ?? {};
  const carried = query ? { query } : {};
  try {
    if (page === 'title' && id) return { page, id: decodeURIComponent(id) as TitleId, ...carried };
  } catch {
    // A link cut in the middle of an escape names no title.
  }
  const place = PLACES.find((one) => one === page && !id) ?? 'spin';
  return place === 'spin' && page !== '' ? { page: place } : { page: place, ...carried };
}

/** Writes a route as a link's `href`. */
export function formatRoute(route: Route): string {
  const query = route.query ? `?${route.query}` : '';
  if (route.page === 'spin') return `#/${query}`;
  // Ids carry a colon, which a hash may show as it is.
  if (route.page === 'title') return `#/title/${encodeURIComponent(route.id).replaceAll('%3A', ':')}${query}`;
  return `#/${route.page}${query}`;
}
