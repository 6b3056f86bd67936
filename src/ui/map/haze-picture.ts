import { HAZE_SIDE, type HazeBytes, hazeSteps } from './haze.ts';
import type { Scene } from './paint-sky.ts';
import type { SkyInks } from './sky-inks.ts';

const NIGHT = 0.55;
const DAY = 0.45;

/** The haze of the whole map, kept as a small picture that is stretched over it. */
export class HazePicture {
  readonly #context: CanvasRenderingContext2D;
  #steps: Generator<void, HazeBytes> | null = null;

  /** Null where the browser has no canvas. */
  static open(): HazePicture | null {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    return context && new HazePicture(context);
  }

  private constructor(context: CanvasRenderingContext2D) {
    this.#context = context;
    context.canvas.width = context.canvas.height = HAZE_SIDE;
  }

  get canvas(): HTMLCanvasElement {
    return this.#context.canvas;
  }

  /** It is to be made anew, for another scene or light. */
  renew({ sky, groups, lit, warmth }: Scene, { stars, amber, night }: SkyInks): void {
    const strength = night ? NIGHT : DAY;
    this.#steps = hazeSteps({ sky, groups, inks: stars, warmth, glowInk: amber, lit, strength });
  }

  /** Makes a part of it: tells whether another is left, whether this was the last, or nothing was left to do. */
  make(): 'making' | 'made' | 'ready' {
    const step = this.#steps?.next();
    if (!step) return 'ready';
    if (!step.done) return 'making';
    this.#steps = null;
    this.#context.putImageData(new ImageData(step.value, HAZE_SIDE, HAZE_SIDE), 0, 0);
    return 'made';
  }
}
