import type { Motif } from '../motif.ts';
import { disc, each } from '../path.ts';

/** Rings that close in, for thrillers. */
export const target: Motif = {
  seat: 'above',
  draw: ({ w, h, ink, a, b, roll }) => {
    const step = roll(15, 21);
    // Rings may leave over three edges, but a straight cut above the title would look like a mistake.
    const [x, y] = [roll(0.28, 0.72) * w, Math.min(roll(0.42, 0.56) * h, h - step * 6.4)];
    const slip = roll(-0.28, 0.28);
    const ring = (i: number) => disc(x + i * step * slip, y, step * (i + 1.1));
    return [
      { d: each(3, (i) => ring(i * 2 + 1)), ink: a, width: step * 0.52 },
      { d: each(2, (i) => ring(i * 2 + 2)), ink, width: step * 0.52 },
      { d: disc(x, y, step), ink: b },
    ];
  },
};
