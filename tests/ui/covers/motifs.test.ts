import { describe, expect, test } from 'vitest';
import { confetti } from '../../../src/ui/covers/motifs/confetti.ts';
import { contours } from '../../../src/ui/covers/motifs/contours.ts';
import { cutPaper } from '../../../src/ui/covers/motifs/cut-paper.ts';
import { keyhole } from '../../../src/ui/covers/motifs/keyhole.ts';
import { orbits } from '../../../src/ui/covers/motifs/orbits.ts';
import { MOTIFS, motifFor } from '../../../src/ui/covers/motifs/registry.ts';
import { slashes } from '../../../src/ui/covers/motifs/slashes.ts';
import { spotlight } from '../../../src/ui/covers/motifs/spotlight.ts';
import { rolls } from '../../../src/ui/covers/rolls.ts';

const INKS = { ground: 'ground', ink: 'ink', a: 'a', b: 'b' };

describe('motifs', () => {
  test.each([
    ['Documentaries', contours],
    ['TV Sci-Fi & Fantasy', orbits],
    ['Stand-Up Comedy', spotlight],
    ['Horror Movies', slashes],
    ['Crime TV Shows', keyhole],
    ['Anime Series', cutPaper],
    ['COMÉDIES', confetti],
  ])('%s has its own drawing', (genre, motif) => {
    expect(motifFor([genre, 'International Movies'], 0)).toBe(motif);
  });

  test('what says most about a title wins over drama, in any order', () => {
    expect(motifFor(['Dramas', 'Horror Movies'], 0)).toBe(slashes);
    expect(motifFor(['Horror Movies', 'Dramas'], 0)).toBe(slashes);
  });

  test('"Award Winners" is not a war film', () => {
    expect(motifFor(['Award Winners'], 0)).toBe(motifFor([], 0));
  });

  test('a title without genres has a drawing, too', () => {
    for (let luck = 0; luck < 9; luck++) expect(MOTIFS).toContain(motifFor([], luck));
  });

  test.each(MOTIFS.map((motif, i) => [i, motif] as const))(
    'drawing %i uses its four inks only and draws nothing but numbers',
    (_, motif) => {
      for (let seed = 1; seed < 60; seed++) {
        const shapes = motif.draw({
          ...INKS,
          w: seed % 2 ? 202 : 172,
          h: 120 + (seed % 10) * 12,
          roll: rolls(seed),
        });
        expect(shapes.some((shape) => shape.d)).toBe(true);
        for (const { d, ink } of shapes) {
          expect(Object.values(INKS)).toContain(ink);
          expect(d).not.toMatch(/NaN|Infinity|undefined|e-/);
        }
      }
    },
  );
});
