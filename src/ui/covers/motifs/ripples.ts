import type { Motif } from '../motif.ts';
import { disc, ellipse } from '../path.ts';

/** Something fell into the water, for mysteries. */
export const ripples: Motif = {
  seat: 'above',
  draw: ({ w, h, ink, a, b, roll }) => {
    const x = w * roll(0.34, 0.66);
    const y = h * 0.66;
    const flat = roll(0.24, 0.32);
    const step = roll(18, 24);
    const ring = (i: number) => ellipse(x, y, step * (i + 1), step * (i + 1) * flat, 0);
    return [
      { d: ring(4) + ring(2), ink: a, width: 7 },
      { d: ring(5) + ring(3) + ring(1), ink, width: 2.5 },
      { d: ring(0), ink },
      { d: disc(x, h * roll(0.24, 0.32), w * roll(0.1, 0.15)), ink: b },
    ];
  },
};
