import type { ElementName } from './elements.ts';

/** How many elements a section must have: one a row, or as many as its text or lists need. */
export type Length = 'rows' | 'any';
export type Section = readonly [element: ElementName, length: Length];

/**
 * Every shard kind and its sections, in file order. Reader and writer loop over this table;
 * `format/README.md` tells what each section means, and a test holds the two together. `since` is the version of the
 * format that brought the kind; an older model has none of it.
 */
export const KINDS = {
  titles: {
    code: 1,
    since: 1,
    sections: {
      sourceText: ['u8', 'any'],
      sourceLengths: ['u16', 'any'],
      sourceOf: ['u8', 'rows'],
      idText: ['u8', 'any'],
      idLengths: ['u16', 'rows'],
      titleText: ['u8', 'any'],
      titleLengths: ['u16', 'rows'],
      type: ['u8', 'rows'],
      year: ['u16', 'rows'],
      minutes: ['u16', 'rows'],
      seasons: ['u8', 'rows'],
      addedDay: ['u16', 'rows'],
      prominence: ['u8', 'rows'],
      placeX: ['u8', 'rows'],
      placeY: ['u8', 'rows'],
      ratingText: ['u8', 'any'],
      ratingLengths: ['u16', 'any'],
      ratingOf: ['u8', 'rows'],
      genreText: ['u8', 'any'],
      genreLengths: ['u16', 'any'],
      genreCount: ['u8', 'rows'],
      genreOf: ['u16', 'any'],
      countryText: ['u8', 'any'],
      countryLengths: ['u16', 'any'],
      countryCount: ['u8', 'rows'],
      countryOf: ['u16', 'any'],
    },
  },
  vectors: {
    code: 2,
    since: 1,
    sections: {
      scale: ['f32', 'any'],
      scaleOf: ['u8', 'any'],
      code: ['i8', 'any'],
    },
  },
  index: {
    code: 3,
    since: 1,
    sections: {
      fieldOf: ['u8', 'any'],
      termPrefix: ['u8', 'any'],
      termText: ['u8', 'any'],
      termLengths: ['u8', 'any'],
      idf: ['u16', 'any'],
      postingCount: ['u8', 'any'],
      postings: ['u8', 'any'],
      frequency: ['u8', 'any'],
      lost: ['u8', 'any'],
      groupCount: ['u8', 'any'],
      groupOf: ['u8', 'any'],
      groupWeight: ['u8', 'any'],
    },
  },
  details: {
    code: 4,
    since: 1,
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
    since: 2,
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
    since: 2,
    sections: {
      count: ['u32', 'rows'],
      mean: ['u16', 'rows'],
      weighted: ['u16', 'rows'],
    },
  },
  people: {
    code: 7,
    since: 2,
    sections: {
      nameText: ['u8', 'any'],
      nameLengths: ['u16', 'any'],
      nameCount: ['u8', 'rows'],
    },
  },
  map: {
    code: 8,
    since: 2,
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
} as const satisfies Record<
  string,
  { readonly code: number; readonly since: number; readonly sections: Record<string, Section> }
>;

export type Kind = keyof typeof KINDS;
