import type { Motif } from '../motif.ts';
import { d, rect } from '../path.ts';

/** Cuts through the paper, for horror. */
export const slashes: Motif = {
  seat: 'above',
  framed: true,
  draw: ({ w, h, ground, ink, a, b, roll }) => {
    const count = Math.floor(roll(3, 6));
    const lean = roll(0.12, 0.4) * w * (roll(0, 1) < 0.5 ? -1 : 1);
    const gap = (w * 0.72) / count;
    const slash = (i: number) => {
      const x = w / 2 + (i - (count - 1) / 2) * gap;
      const [top, end] = [roll(0.02, 0.14) * h, roll(0.86, 0.99) * h];
      const wide = gap * roll(0.75, 1.15);
      const m = (top + end) / 2;
      return d`M${x + lean / 2} ${top}Q${x + wide} ${m} ${x - lean / 2} ${end}Q${x - wide * 0.4} ${m} ${x + lean / 2} ${top}`;
    };
    const cuts = Array.from({ length: count }, (_, i) => slash(i));
    const odd = Math.floor(roll(0, count));
    return [
      { d: rect(0, 0, w, h), ink },
      { d: cuts.filter((_, i) => i !== odd).join(''), ink: a },
      { d: cuts[odd] ?? '', ink: roll(0, 1) < 0.5 ? ground : b },
    ];
  },
};
