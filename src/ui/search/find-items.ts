import type { Route } from '../../app/routes.ts';
import type { FoundPerson, TitleHit } from '../../engine/contract.ts';

/** A line under the search box: a title, somebody, or all that the words may mean. */
export type FindItem =
  | { readonly kind: 'title'; readonly key: string; readonly hit: TitleHit }
  | { readonly kind: 'person'; readonly key: string; readonly person: FoundPerson }
  | { readonly kind: 'all'; readonly key: string; readonly words: string };

/** The lines for typed words: titles, people, and last the way to the whole answer. */
export function findItems(
  words: string,
  hits: readonly TitleHit[],
  people: readonly FoundPerson[],
): readonly FindItem[] {
  return [
    ...hits.map((hit) => ({ kind: 'title', key: hit.card.id, hit }) as const),
    ...people.map((person) => ({ kind: 'person', key: `person ${person.name}`, person }) as const),
    { kind: 'all', key: 'all', words },
  ];
}

/** Where a line leads. */
export function routeOf(item: FindItem): Route {
  if (item.kind === 'title') return { page: 'title', id: item.hit.card.id };
  const asked = item.kind === 'person' ? { person: item.person.name } : { q: item.words };
  return { page: 'search', query: new URLSearchParams(asked as Record<string, string>).toString() };
}
