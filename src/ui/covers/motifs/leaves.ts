import type { Motif } from '../motif.ts';
import { d, disc, each } from '../path.ts';

/** A plant in the sun, for families and nature. */
export const leaves: Motif = {
  seat: 'below',
  draw: ({ w, h, ink, a, b, roll }) => {
    const x = w * roll(0.4, 0.6);
    const pairs = Math.floor(roll(3, 5));
    const top = h * 0.2;
    const leaf = (i: number) => {
      const y = top + ((h - top) * (i + 1.1)) / (pairs + 0.4);
      const long = w * (0.17 + 0.21 * ((i + 1) / pairs));
      const one = (way: number) =>
        d`M${x} ${y}q${way * long * 0.24} ${-long * 0.68} ${way * long} ${-long * 0.62}q${-way * long * 0.16} ${long * 0.74} ${-way * long} ${long * 0.62}`;
      return [one(1), one(-1)] as const;
    };
    return [
      { d: disc(x + w * roll(-0.16, 0.16), h * 0.34, w * roll(0.24, 0.3)), ink: b },
      { d: each(pairs, (i) => leaf(i)[0]), ink: a },
      { d: each(pairs, (i) => leaf(i)[1]), ink },
      { d: d`M${x} ${h}V${top}`, ink, width: 3 },
    ];
  },
};
