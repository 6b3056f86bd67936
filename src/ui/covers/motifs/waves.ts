import type { Motif } from '../motif.ts';
import { d } from '../path.ts';

const LINES = 7;

/** Strings that sound, for music. */
export const waves: Motif = {
  seat: 'either',
  draw: ({ w, h, ink, a, b, roll }) => {
    const length = w / roll(1.4, 2.6);
    const loud = roll(0.6, 1);
    const shift = roll(0, length);
    const gap = h / (LINES + 1);
    const inks = [ink, a, b];
    return Array.from({ length: LINES }, (_, i) => {
      const swing = gap * 1.5 * loud * Math.sin(((i + 0.6) / LINES) * Math.PI);
      const start = d`M${-shift} ${gap * (i + 1)}q${length / 4} ${-swing * 1.6} ${length / 2} 0`;
      return { d: start + d`t${length / 2} 0`.repeat(7), ink: inks[i % 3] ?? ink, width: 3 + (i % 3) * 3.5 };
    });
  },
};
