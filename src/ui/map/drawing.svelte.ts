import type { Point } from './view.ts';

/** An outline while it is drawn, in the map's coordinates. */
export class Drawing {
  outline = $state.raw<readonly Point[]>([]);
  /** The end of a drawing is a click too, for the browser: true until the next press. */
  justDrawn = false;

  press(at: Point | null): void {
    this.justDrawn = at !== null;
    if (at) this.outline = [at];
  }

  move(at: Point): void {
    if (this.outline.length) this.outline = [...this.outline, at];
  }

  /** Gives what was drawn, and forgets it. */
  end(): readonly Point[] {
    const drawn = this.outline;
    this.outline = [];
    return drawn;
  }
}
