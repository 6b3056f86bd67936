import type { ElementName } from './elements.ts';
import { FIRST_KINDS, type Layout } from './first-kinds.ts';
import { FORMAT_VERSION } from './version.ts';

/** How many elements a section must have: one a row, or as many as its text or lists need. */
export type Length = 'rows' | 'any';
export type Section = readonly [element: ElementName, length: Length];

/**
 * Every shard kind and its sections, in file order. Reader and writer loop over this table;
 * `format/README.md` tells what each section means, and a test holds the two together. `since` is the version of the
 * format that brought the kind; an older model has none of it.
 */
export const KINDS = {
  titles: FIRST_KINDS.titles,
  vectors: FIRST_KINDS.vectors,
  index: FIRST_KINDS.index,
  details: {
    code: 4,
    sections: {
      synopsisText: ['u8', 'any'],
      synopsisLengths: ['u16', 'rows'],
      directorText: ['u8', 'any'],
      directorLengths: ['u16', 'any'],
      directorCount: ['u8', 'rows'],
      castText: ['u8', 'any'],
      castLengths: ['u16', 'any'],
      castCount: ['u8', 'rows'],
      languageText: ['u8', 'any'],
      languageLengths: ['u16', 'any'],
      languageCount: ['u8', 'rows'],
      keywordText: ['u8', 'any'],
      keywordLengths: ['u16', 'any'],
      keywordCount: ['u8', 'rows'],
    },
  },
  factors: {
    code: 5,
    sections: {
      familiar: ['u8', 'rows'],
      mean: ['u16', 'rows'],
      inScale: ['f32', 'rows'],
      outScale: ['f32', 'rows'],
      basis: ['i8', 'any'],
      likes: ['u8', 'any'],
      prior: ['f32', 'any'],
      mixing: ['f32', 'any'],
      neighbourCount: ['u8', 'rows'],
      neighbours: ['u8', 'any'],
      neighbourWeight: ['i8', 'any'],
      neighbourScale: ['f32', 'rows'],
    },
  },
  votes: {
    code: 6,
    sections: {
      count: ['u32', 'rows'],
      mean: ['u16', 'rows'],
      weighted: ['u16', 'rows'],
    },
  },
  people: {
    code: 7,
    sections: {
      nameText: ['u8', 'any'],
      nameLengths: ['u16', 'any'],
      nameCount: ['u8', 'rows'],
    },
  },
  map: {
    code: 8,
    sections: {
      x: ['u16', 'rows'],
      y: ['u16', 'rows'],
      regionOf: ['u16', 'rows'],
      level: ['u8', 'any'],
      parent: ['u16', 'any'],
      regionX: ['u16', 'any'],
      regionY: ['u16', 'any'],
      wordText: ['u8', 'any'],
      wordLengths: ['u16', 'any'],
      wordCount: ['u8', 'any'],
    },
  },
} as const satisfies Record<string, { readonly code: number; readonly sections: Record<string, Section> }>;

export type Kind = keyof typeof KINDS;

/** How today's version lays a kind out. */
export function layoutOf(kind: Kind): Layout {
  const { code, sections } = KINDS[kind];
  return { version: FORMAT_VERSION, code, sections };
}
