/** What the tests speak to within the page, put there before its own scripts. */
declare global {
  interface Window {
    /** The next spins' seed; the browser's own chance where it is not set. */
    nextSeed?: number;
  }
}

/** A fixed instant, so that ages of likes, and with them picks, do not depend on the day. */
export const NOW = Date.UTC(2026, 5, 1, 12);

/** Runs in the page: seeds come from the test, and the clock stands at `now`. */
export function fixChance(now: number): void {
  const random = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = ((array: Uint32Array) =>
    window.nextSeed === undefined ? random(array as never) : array.fill(window.nextSeed)) as never;
  Date.now = () => now;
}
