import { formatRoute } from '../../app/routes.ts';
import type { TitleId } from '../../catalogue/title.ts';
import type { LinkedName } from '../../engine/contract.ts';

/** The link to a title's page. */
export function titleLink(id: TitleId): string {
  return formatRoute({ page: 'title', id });
}

/** The link to everything else of a name: a person's, a country's, a genre's, a keyword's. */
export function nameLink(kind: LinkedName, name: string): string {
  return formatRoute({ page: 'search', query: new URLSearchParams([[kind, name]]).toString() });
}

/** The link to a search for typed words. */
export function searchLink(words: string): string {
  return formatRoute({ page: 'search', query: new URLSearchParams([['q', words]]).toString() });
}
