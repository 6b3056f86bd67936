/** A frame that took longer was late, in milliseconds: one of 60 a second was left out. */
const LATE_MS = 25;
/** After so long nothing was asked for in between. */
const PAUSE_MS = 150;
/** So many frames in time, and more is tried. */
const PATIENCE = 10;
const FIRST = 4;
const MOST = 64;

/**
 * How many tiles a frame may draw. Drawing one takes us half a millisecond, but what the browser then does with it is
 * seen only in when the next frame comes: on a real graphics card a frame bears them all, without one only a few.
 */
export class Pace {
  #tiles = FIRST;
  #last = Number.NEGATIVE_INFINITY;
  #inTime = 0;

  /** Asked once a frame, with its time in milliseconds; one or more. */
  tiles(now: number): number {
    const took = now - this.#last;
    this.#last = now;
    if (took > PAUSE_MS) return this.#tiles;
    this.#inTime = took > LATE_MS ? 0 : this.#inTime + 1;
    if (took > LATE_MS) this.#tiles = Math.max(1, Math.floor(this.#tiles / 2));
    else if (this.#inTime % PATIENCE === 0) this.#tiles = Math.min(MOST, this.#tiles * 2);
    return this.#tiles;
  }
}
