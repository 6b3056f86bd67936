import { on } from 'svelte/events';
import { createSubscriber } from 'svelte/reactivity';

/** Whether the browser believes that it has a network; `false` can be trusted, `true` cannot. */
export interface Online {
  readonly online: boolean;
}

/** Follows the browser's own word on the network. */
export function createOnline(page: Window = window): Online {
  const follow = createSubscriber((update) => {
    const offs = [on(page, 'online', update), on(page, 'offline', update)];
    return () => {
      for (const off of offs) off();
    };
  });
  return {
    get online() {
      follow();
      return page.navigator.onLine;
    },
  };
}
