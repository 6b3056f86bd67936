import type { Motif } from '../motif.ts';
import { each, rect } from '../path.ts';

/** One window is lit, for drama. */
export const windows: Motif = {
  seat: 'either',
  framed: true,
  draw: ({ w, h, ground, ink, a, b, roll }) => {
    const columns = Math.floor(roll(4, 7));
    const rows = Math.floor(roll(4, 6));
    const [cw, ch] = [w / (columns + 0.5), h / (rows + 0.4)];
    const pane = (i: number, part = 1) =>
      rect((0.45 + (i % columns)) * cw, (0.38 + Math.floor(i / columns)) * ch, cw * 0.6, ch * 0.64 * part);
    const lit = Math.floor(roll(0, columns * rows));
    return [
      { d: rect(0, 0, w, h), ink },
      { d: each(columns * rows, (i) => (i === lit ? '' : pane(i))), ink: a },
      { d: pane(lit), ink: ground },
      { d: pane(lit, roll(0.3, 0.6)), ink: b },
    ];
  },
};
