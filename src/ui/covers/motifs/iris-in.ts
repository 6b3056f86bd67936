import type { Motif } from '../motif.ts';
import { d, disc, each, rect } from '../path.ts';

/** The iris closes on the last frame, for silent films. */
export const irisIn: Motif = {
  seat: 'above',
  framed: true,
  draw: ({ w, h, ground, ink, a, b, roll }) => {
    const [x, y] = [w * roll(0.4, 0.6), h * roll(0.44, 0.54)];
    const r = Math.min(w, h) * roll(0.32, 0.38);
    const turn = roll(0, 1);
    const blade = (i: number) => {
      const at = turn + (i * Math.PI) / 3.5;
      return d`M${x + Math.cos(at) * r} ${y + Math.sin(at) * r}L${x + Math.cos(at + 0.75) * 260} ${y + Math.sin(at + 0.75) * 260}`;
    };
    const hill = d`M${x - r * 0.94} ${y + r * 0.34}Q${x} ${y - r * 0.1} ${x + r * 0.94} ${y + r * 0.34}A${r} ${r} 0 0 1 ${x - r * 0.94} ${y + r * 0.34}`;
    return [
      { d: rect(0, 0, w, h), ink },
      { d: each(7, blade), ink: a, width: 1.6 },
      { d: disc(x, y, r), ink: ground },
      { d: disc(x + r * 0.2, y - r * 0.2, r * 0.34), ink: b },
      { d: hill, ink: a },
    ];
  },
};
