import type { Motif } from '../motif.ts';
import { d, disc, each, rect } from '../path.ts';

/** The curtain parts, for drama. */
export const curtains: Motif = {
  seat: 'above',
  framed: true,
  draw: ({ w, h, ground, ink, a, b, roll }) => {
    const at = roll(0.3, 0.7) * w;
    const gap = w * roll(0.2, 0.3);
    const fold = (w - gap) / 9;
    const side = (edge: number, way: number) =>
      d`M${edge} 0Q${edge} ${h * 0.55} ${edge + way * fold * 2.2} ${h}H${way > 0 ? w : 0}V0z`;
    const line = (edge: number, way: number) =>
      each(7, (i) => {
        const x = edge + way * fold * (i + 1) * 1.15;
        return d`M${x} 0Q${x} ${h * 0.55} ${x + way * fold * 2.2} ${h}`;
      });
    const [left, right] = [at - gap / 2, at + gap / 2];
    return [
      { d: rect(0, 0, w, h), ink },
      { d: disc(at, h * roll(0.5, 0.62), gap * 0.3), ink: b },
      { d: side(left, -1) + side(right, 1), ink: a },
      { d: line(left, -1) + line(right, 1), ink: ground, width: 1.2 },
    ];
  },
};
