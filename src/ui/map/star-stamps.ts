/** An ink in bytes. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A star as pixels: how much of the ink, and the ink, by place; `side` pixels wide and high. */
export interface Stamp {
  readonly side: number;
  /** 0 to 255. */
  readonly cover: Uint8Array;
  /** As in an ImageData read 32 bits at a time, without alpha. */
  readonly ink: Uint32Array;
}

/** Places between two pixels that a star can stand at, each way: without them a slow move makes stars tremble. */
export const SUBSTEPS = 2;

export const packed = ([red, green, blue]: Rgb): number => (blue << 16) | (green << 8) | red;

const mixed = (a: Rgb, b: Rgb, share: number): Rgb => {
  const mix = (i: 0 | 1 | 2) => Math.round(a[i] + (b[i] - a[i]) * share);
  return [mix(0), mix(1), mix(2)];
};

/** How a star looks: its radius in device pixels, its strength 0 to 1, its ink, and the ink of its heart. */
export interface Look {
  readonly radius: number;
  readonly strength: number;
  readonly ink: Rgb;
  readonly heart: Rgb;
  /** How far light spills beyond the radius, as a share of it; 0 for a printed dot. */
  readonly spill: number;
}

/** A stamp for each step between pixels, `SUBSTEPS` x `SUBSTEPS`, row after row. */
export function starStamps({ radius, strength, ink, heart, spill }: Look): Stamp[] {
  const reach = Math.ceil(radius * (1 + spill)) + 1;
  const side = 2 * reach + 1;
  return Array.from({ length: SUBSTEPS * SUBSTEPS }, (_, step) => {
    const [ox, oy] = [(step % SUBSTEPS) / SUBSTEPS, Math.floor(step / SUBSTEPS) / SUBSTEPS];
    const cover = new Uint8Array(side * side);
    const inks = new Uint32Array(side * side);
    for (let at = 0; at < cover.length; at++) {
      const away = Math.hypot((at % side) - reach - ox, Math.floor(at / side) - reach - oy);
      // The disc's edge falls over one pixel; the light around it as the square of what is left of the way.
      const disc = Math.min(1, Math.max(0, radius + 0.5 - away));
      const left = spill > 0 ? Math.max(0, 1 - away / (radius * (1 + spill))) : 0;
      cover[at] = Math.round(255 * strength * Math.max(disc, 0.5 * left * left));
      inks[at] = packed(mixed(ink, heart, Math.max(0, 1 - away / Math.max(radius, 0.5)) ** 2));
    }
    return { side, cover, ink: inks };
  });
}
