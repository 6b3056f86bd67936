import type { Motif } from '../motif.ts';
import { d, disc } from '../path.ts';

/** Layers of cut paper, for animation. */
export const cutPaper: Motif = {
  seat: 'below',
  draw: ({ w, h, ink, a, b, roll }) => {
    const sun = roll(0.22, 0.78) * w;
    const layer = (top: number, bumps: number, high: number) => {
      const wide = w / bumps;
      const shift = roll(0, wide);
      return (
        d`M${-shift} ${h * top}` +
        d`q${wide / 4} ${-high} ${wide / 2} 0t${wide / 2} 0`.repeat(bumps + 2) +
        d`V${h + 1}H${-shift}z`
      );
    };
    const disk = disc(sun, h * 0.34, w * roll(0.14, 0.19));
    return [
      { d: disk, ink: b },
      { d: layer(0.42, roll(1, 2) < 1.5 ? 1 : 2, 40), ink: a },
      { d: layer(0.6, 2, 36), ink: b },
      { d: layer(0.78, roll(0, 1) < 0.5 ? 2 : 3, 30), ink },
    ];
  },
};
