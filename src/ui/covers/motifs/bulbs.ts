import type { Motif } from '../motif.ts';
import { disc, each, rect } from '../path.ts';

/** The bulbs of a marquee, for shows. */
export const bulbs: Motif = {
  seat: 'above',
  framed: true,
  draw: ({ w, h, ink, a, b, roll }) => {
    const columns = Math.floor(roll(4, 6));
    const step = w / columns;
    // Whole units: with tenths so many discs would not fit into 2 KB.
    const r = Math.round;
    const rows = Math.max(3, Math.floor(h / step));
    const lit = Array.from({ length: columns * rows }, () => roll(0, 1) < 0.4);
    const bulb = (on: boolean) =>
      each(columns * rows, (i) =>
        lit[i] === on
          ? disc(
              r(((i % columns) + 0.5) * step),
              r(((Math.floor(i / columns) + 0.5) * h) / rows),
              r(step * (on ? 0.36 : 0.2)),
            )
          : '',
      );
    return [
      { d: rect(0, 0, w, h), ink },
      { d: bulb(false), ink: a },
      { d: bulb(true), ink: b },
    ];
  },
};
