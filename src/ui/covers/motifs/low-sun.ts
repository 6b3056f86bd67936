import type { Motif } from '../motif.ts';
import { d, disc, each, poly, rect } from '../path.ts';

/** The sun goes down behind the mesas, for westerns. */
export const lowSun: Motif = {
  seat: 'below',
  draw: ({ w, h, ground, ink, a, b, roll }) => {
    const land = h * roll(0.66, 0.74);
    const [x, r] = [roll(0.3, 0.7) * w, w * roll(0.27, 0.34)];
    const mesa = (at: number, wide: number, high: number) =>
      poly(at, land, at + wide * 0.16, land - high, at + wide * 0.8, land - high, at + wide, land);
    const left = roll(-40, 10);
    return [
      { d: disc(x, land - r * 0.28, r), ink: b },
      { d: each(3, (i) => rect(0, land - r * (0.12 + i * 0.26), w, 1 + (2 - i) * 1.3)), ink: ground },
      { d: mesa(left, 74, roll(26, 46)) + mesa(left + roll(100, 140), roll(70, 100), roll(18, 60)), ink: a },
      { d: rect(0, land, w, h), ink: a },
      {
        d: d`M0 ${land + 22}Q${roll(40, 160)} ${land + roll(2, 14)} ${w} ${land + roll(26, 44)}V${h + 1}H0z`,
        ink,
      },
    ];
  },
};
