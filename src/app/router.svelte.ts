import { on } from 'svelte/events';
import { createSubscriber } from 'svelte/reactivity';
import { formatRoute, parseRoute, type Route } from './routes.ts';

/** Where the visitor is, and how to go elsewhere. */
export interface Router {
  readonly route: Route;
  go(route: Route): void;
  /** Goes there without a step that "back" would have to undo: for what changes at every touch. */
  replace(route: Route): void;
}

/** Follows the address bar: links, back and forward are all the navigation there is. */
export function createRouter(page: Window = window): Router {
  let moved = () => {};
  const follow = createSubscriber((update) => {
    moved = update;
    return on(page, 'hashchange', update);
  });
  return {
    get route() {
      follow();
      return parseRoute(page.location.hash);
    },
    go: (route) => {
      page.location.hash = formatRoute(route);
    },
    replace: (route) => {
      page.history.replaceState(page.history.state, '', formatRoute(route));
      moved();
    },
  };
}
