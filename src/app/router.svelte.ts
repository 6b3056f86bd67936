import { on } from 'svelte/events';
import { createSubscriber } from 'svelte/reactivity';
import { formatRoute, parseRoute, type Route } from './routes.ts';

/** Where the visitor is, and how to go elsewhere. */
export interface Router {
  readonly route: Route;
  go(route: Route): void;
}

/** Follows the address bar: links, back and forward are all the navigation there is. */
export function createRouter(page: Window = window): Router {
  const follow = createSubscriber((update) => on(page, 'hashchange', update));
  return {
    get route() {
      follow();
      return parseRoute(page.location.hash);
    },
    go: (route) => {
      page.location.hash = formatRoute(route);
    },
  };
}
