import type { SkyMap } from '../../engine/contract.ts';
import type { Rgb } from './star-stamps.ts';

/** Pixels of the haze, each way; it is stretched over the map, and soft anyway. */
export const HAZE_SIDE = 192;
/** Room around the map, as a share of it, so that the haze fades before its own edge. */
export const HAZE_MARGIN = 0.1;

/** Pixels that one star's haze reaches, and how often it is softened. */
const REACH = 3;
const PASSES = 3;
const CHANNELS = 4;
/** Density at which the haze is half as strong as it gets, in stars a soft spot. */
const HALF = 0.55;
/** Less than this is the arithmetic's own. */
const NOTHING = 1e-6;
/** Warmth at which the glow is half of the colour; and how strong the glow gets. */
const HALF_WARM = 0.05;
const GLOW = 0.62;
/** Titles of a catalogue whose haze is as designed, and how much more each counts where few are lit. */
const USUAL = 3000;
const MOST_LIFTED = 2;

/** Softens one channel by box blurs, which three times over are nearly a Gauss. */
function blur(of: Float32Array, side: number): Float32Array {
  let from = of;
  for (let pass = 0; pass < 2 * PASSES; pass++) {
    const to = new Float32Array(from.length);
    // Along rows, then along columns.
    const [along, across] = pass % 2 ? [side, 1] : [1, side];
    for (let line = 0; line < side; line++) {
      let sum = 0;
      for (let i = -REACH; i < side; i++) {
        if (i + REACH < side) sum += from[line * across + (i + REACH) * along] as number;
        if (i > REACH) sum -= from[line * across + (i - REACH - 1) * along] as number;
        if (i >= 0) to[line * across + i * along] = sum / (2 * REACH + 1);
      }
    }
    from = to;
  }
  return from;
}

/** Titles in no group: their haze must not grey the others'. */
const GREY = 0.45;

/** What the haze is made of. */
export interface HazeParts {
  readonly sky: Pick<SkyMap, 'x' | 'y'>;
  readonly groups: Uint8Array;
  readonly inks: readonly Rgb[];
  /** 0 to 255 a title; its light is laid over the rest in `glowInk`. */
  readonly warmth: Uint8Array | null;
  readonly glowInk: Rgb;
  readonly lit: Uint8Array | null;
  /** Of the whole, 0 to 1. */
  readonly strength: number;
}

/** Red, green, blue and weight of the light that falls on each pixel, and how warm it is there. */
function gather({ sky, groups, inks, warmth, lit }: HazeParts): Float32Array[] {
  const side = HAZE_SIDE;
  const channels = Array.from({ length: CHANNELS + 1 }, () => new Float32Array(side * side));
  const [red, green, blue, weight, warm] = channels as [Sheet, Sheet, Sheet, Sheet, Sheet];
  const share = side / (1 + 2 * HAZE_MARGIN);
  const shown = lit ? lit.reduce((sum, one) => sum + one, 0) : sky.x.length;
  // As bright for 50,000 titles as for 3,000, and not much darker for the few that a filter leaves.
  const each = USUAL / Math.max(USUAL / MOST_LIFTED, shown);
  const cell = (of: Float32Array, row: number) =>
    Math.min(side - 1, Math.floor(((of[row] ?? 0) + HAZE_MARGIN) * share));
  for (let row = 0; row < sky.x.length; row++) {
    if (lit && !lit[row]) continue;
    const at = cell(sky.y, row) * side + cell(sky.x, row);
    const group = groups[row] ?? 0;
    const ink = inks[group] ?? [0, 0, 0];
    const more = group ? each : each * GREY;
    red[at] = (red[at] ?? 0) + ink[0] * more;
    green[at] = (green[at] ?? 0) + ink[1] * more;
    blue[at] = (blue[at] ?? 0) + ink[2] * more;
    weight[at] = (weight[at] ?? 0) + more;
    warm[at] = (warm[at] ?? 0) + ((warmth?.[row] ?? 0) / 255) * Math.min(each, 1);
  }
  return channels;
}

type Sheet = Float32Array;

export type HazeBytes = Uint8ClampedArray<ArrayBuffer>;

/**
 * The haze as an image's bytes, `HAZE_SIDE` each way: dense where stars are many, in the colour of most, warm where the
 * taste is. In steps of a few milliseconds, since it has time and a hand on the map has not.
 */
export function* hazeSteps(parts: HazeParts): Generator<void, HazeBytes> {
  const { glowInk, strength } = parts;
  const sheets: Float32Array[] = [];
  for (const channel of gather(parts)) {
    yield;
    sheets.push(blur(channel, HAZE_SIDE));
  }
  yield;
  const [weight, warm] = [sheets[CHANNELS - 1], sheets[CHANNELS]];
  const bytes = new Uint8ClampedArray(HAZE_SIDE * HAZE_SIDE * CHANNELS);
  for (let at = 0; at < HAZE_SIDE * HAZE_SIDE; at++) {
    const dense = weight?.[at] ?? 0;
    if (dense <= NOTHING) continue;
    const heat = (warm?.[at] ?? 0) / ((warm?.[at] ?? 0) + HALF_WARM);
    for (let c = 0; c < 3; c++) {
      const own = (sheets[c]?.[at] ?? 0) / dense;
      bytes[CHANNELS * at + c] = own + ((glowInk[c] ?? 0) - own) * heat;
    }
    const veil = strength * (dense / (dense + HALF));
    bytes[CHANNELS * at + 3] = 255 * (veil + (GLOW - veil) * heat * heat);
  }
  return bytes;
}
