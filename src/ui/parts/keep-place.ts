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

const NOWHERE: Place = { y: 0, focus: null };
const entry = () => (history.state as { entry?: number } | null)?.entry;
const number = (n: number) => history.replaceState({ ...history.state, entry: n }, '');

/** The visitor's places by the numbers that the history's entries are given. */
class Places {
  readonly #main: HTMLElement;
  readonly #drawn: () => Promise<void>;
  readonly #left = new Map<number, Place>();
  #here: number;
  #place: Place = { y: scrollY, focus: null };
  #last: number;
  #end = () => {};

  constructor(main: HTMLElement, drawn: () => Promise<void>) {
    this.#main = main;
    this.#drawn = drawn;
    // A page that is loaded anew in the midst of a history starts counting above what it may find there.
    this.#last = Math.max(entry() ?? 0, Date.now());
    if (entry() === undefined) number(this.#last);
    this.#here = entry() ?? this.#last;
  }

  // Noted as it comes about: when the browser tells of a move, the next page may be drawn already, and be shorter.
  scrolled = (): void => {
    if (entry() === this.#here) this.#place = { ...this.#place, y: scrollY };
  };

  clicked = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest('a') : null;
    this.#place = { y: scrollY, focus: link?.getAttribute('href') ?? null };
  };

  moved = async (): Promise<void> => {
    this.#left.set(this.#here, this.#place);
    this.end();
    const known = entry();
    if (known === undefined) number(++this.#last);
    this.#here = known ?? this.#last;
    const back = this.#left.get(this.#here);
    this.#place = back ?? NOWHERE;
    await this.#drawn();
    this.#main.focus({ preventScroll: true });
    if (back) this.#return(back);
    else scrollTo({ top: 0, behavior: 'instant' });
  };

  end(): void {
    this.#end();
    this.#end = () => {};
  }

  #return({ y, focus }: Place): void {
    const unfocus = focus ? focusWhenThere(this.#main, focus) : () => {};
    const unscroll = scrollWhenPossible(y);
    this.#end = () => {
      unfocus();
      unscroll();
    };
  }
}

/**
 * Keeps a visitor's place: a new page begins at its top with the focus on `main`; one come back to is where it was left,
 * with the focus on the link that led away. The browser cannot do it by itself: our pages are drawn after it has looked.
 * `drawn` waits for the page to be drawn. Returns what ends it.
 */
export function keepPlaces(drawn: () => Promise<void>): () => void {
  const places = new Places(document.getElementById('main') ?? document.body, drawn);
  const ending = new AbortController();
  const { signal } = ending;
  history.scrollRestoration = 'manual';
  addEventListener('scroll', places.scrolled, { signal, passive: true });
  addEventListener('click', places.clicked, { signal, capture: true });
  addEventListener('hashchange', places.moved, { signal });
  return () => {
    places.end();
    ending.abort();
  };
}
