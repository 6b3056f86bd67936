import type { Motif } from '../motif.ts';
import { d, disc } from '../path.ts';

/** Arch within arch, for faith and for all colours of love. */
export const arches: Motif = {
  seat: 'below',
  draw: ({ w, h, ink, a, b, roll }) => {
    const x = w * roll(0.36, 0.64);
    const step = w * roll(0.075, 0.09);
    const foot = h * roll(0.62, 0.74);
    const arch = (r: number) => d`M${x - r} ${h + 9}V${foot}A${r} ${r} 0 0 1 ${x + r} ${foot}V${h + 9}`;
    const inks = [ink, b, a];
    return [
      ...[5, 4, 3, 2].map((i) => ({ d: arch(step * i), ink: inks[i % 3] ?? ink, width: step * 0.72 })),
      { d: `${arch(step * 1.1)}z`, ink },
      { d: disc(x, foot, step * 0.55), ink: b },
    ];
  },
};
