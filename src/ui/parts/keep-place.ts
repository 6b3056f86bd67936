/** What is told of a page when it is left and come back to. */
interface Place {
  readonly y: number;
  readonly focus: string | null;
}

/** A page that loads in pieces may need so long until it is as high as it was. */
const PATIENCE_MS = 3000;
/** What says that the visitor has taken over. */
const TAKEN_OVER = ['wheel', 'pointerdown', 'touchmove', 'keydown'] as const;

/** Scrolls to `y` as soon as the page is high enough, unless the visitor scrolls first. Returns what ends it. */
function scrollWhenPossible(y: number): () => void {
  const ending = new AbortController();
  const end = () => {
    ending.abort();
    sizes?.disconnect();
  };
  const reach = () => {
    scrollTo({ top: y, behavior: 'instant' });
    if (Math.abs(scrollY - y) <= 1) end();
  };
  const sizes = typeof ResizeObserver === 'function' ? new ResizeObserver(reach) : null;
  sizes?.observe(document.body);
  const { signal } = ending;
  for (const kind of TAKEN_OVER) addEventListener(kind, end, { signal, passive: true });
  const timer = setTimeout(end, PATIENCE_MS);
  signal.addEventListener('abort', () => clearTimeout(timer));
  reach();
  return end;
}

const linkIn = (main: HTMLElement, href: string) =>
  [...main.querySelectorAll('a')].find((a) => a.getAttribute('href') === href && !a.closest('[hidden]'));

/** Focuses the link by which a page was left, as soon as it is there again; returns what ends the waiting. */
function focusWhenThere(main: HTMLElement, href: string): () => void {
  const look = () => {
    const link = linkIn(main, href);
    link?.focus({ preventScroll: true });
    return link !== undefined;
  };
  if (look()) return () => {};
  const watcher = new MutationObserver(() => {
    if (look()) end();
  });
  const end = () => {
    clearTimeout(timer);
    watcher.disconnect();
  };
  const timer = setTimeout(end, PATIENCE_MS);
  watcher.observe(main, { childList: true, subtree: true });
  return end;
}

/**
 * Keeps a visitor's place: a new page begins at its top with the focus on `main`; one come back to is where it was left,
 * with the focus on the link that led away. The browser cannot do it by itself: our pages are drawn after it has looked.
 * Returns what ends it.
 */
export function keepPlaces(drawn: () => Promise<void>): () => void {
  const main = document.getElementById('main') ?? document.body;
  const places = new Map<number, Place>();
  let end = () => {};
  const entry = () => (history.state as { entry?: number } | null)?.entry;
  const note = (n: number) => history.replaceState({ ...history.state, entry: n }, '');
  // A page that is loaded anew in the midst of a history starts counting above what it may find there.
  let last = Math.max(entry() ?? 0, Date.now());
  history.scrollRestoration = 'manual';
  if (entry() === undefined) note(last);
  let here = entry() ?? last;

  async function moved() {
    // Asked first of all who hear of the move: what was here is still drawn.
    const left = { y: scrollY, focus: document.activeElement?.closest('a')?.getAttribute('href') ?? null };
    places.set(here, left);
    end();
    const known = entry();
    if (known === undefined) note(++last);
    here = known ?? last;
    await drawn();
    const back = places.get(here);
    if (!back || known === undefined) {
      scrollTo({ top: 0, behavior: 'instant' });
      main.focus({ preventScroll: true });
      return;
    }
    main.focus({ preventScroll: true });
    const unfocus = back.focus ? focusWhenThere(main, back.focus) : () => {};
    const unscroll = scrollWhenPossible(back.y);
    end = () => {
      unfocus();
      unscroll();
    };
  }
  window.addEventListener('hashchange', moved, { capture: true });
  return () => {
    end();
    window.removeEventListener('hashchange', moved, { capture: true });
  };
}
