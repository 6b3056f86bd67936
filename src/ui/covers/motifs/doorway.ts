import type { Motif } from '../motif.ts';
import { disc, poly, rect } from '../path.ts';

/** Light falls through a door, for drama. */
export const doorway: Motif = {
  seat: 'below',
  framed: true,
  draw: ({ w, h, ground, ink, a, b, roll }) => {
    const x = w * roll(0.3, 0.56);
    const wide = w * roll(0.16, 0.22);
    const floor = h * roll(0.6, 0.68);
    const top = h * roll(0.14, 0.22);
    const lean = w * roll(-0.4, 0.4);
    const stand = x + wide * 0.5;
    return [
      { d: rect(0, 0, w, h), ink: a },
      { d: rect(0, floor, w, h), ink },
      { d: rect(x, top, wide, floor - top), ink: ground },
      { d: poly(x, floor, x + wide, floor, x + wide * 1.7 + lean, h, x - wide * 0.7 + lean, h), ink: ground },
      {
        d: poly(stand - 6, floor, stand + 6, floor, stand + lean * 0.5 + 9, h, stand + lean * 0.5 - 9, h),
        ink,
      },
      {
        d:
          disc(stand, floor - 39, 6.5) +
          poly(stand - 8, floor - 31, stand + 8, floor - 31, stand + 6, floor, stand - 6, floor),
        ink: b,
      },
    ];
  },
};
