import type { Motif } from '../motif.ts';
import { disc, each, poly, rect } from '../path.ts';

/** Everything at speed, for action. */
export const diagonals: Motif = {
  seat: 'either',
  framed: true,
  draw: ({ w, h, ground, ink, a, b, roll }) => {
    const lean = roll(0.5, 0.9) * h * (roll(0, 1) < 0.5 ? -1 : 1);
    const bar = (x: number, wide: number) =>
      poly(x + lean, 0, x + wide + lean, 0, x + wide - lean / 4, h, x - lean / 4, h);
    const start = w * roll(0.1, 0.3) - lean * 0.4;
    return [
      { d: rect(0, 0, w, h), ink: a },
      { d: each(3, (i) => bar(start + i * 46, 34 - i * 9)), ink },
      { d: bar(start - 34, 20), ink: b },
      { d: each(2, (i) => bar(start - 52 - i * 13, 5)), ink: ground },
      { d: disc(w * (lean > 0 ? 0.24 : 0.76), h * roll(0.26, 0.4), w * roll(0.09, 0.13)), ink: b },
    ];
  },
};
