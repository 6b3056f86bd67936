import type { Kind, Section } from './kinds.ts';

/** A version's number, and a kind's code and sections in it, in file order. */
export interface Layout {
  readonly version: number;
  readonly code: number;
  readonly sections: Readonly<Record<string, Section>>;
}

/** The version of the format that brought a kind; an older model has none of it. Named here, for every manifest is checked by it. */
export const SINCE: Readonly<Record<Kind, number>> = {
  titles: 1,
  vectors: 1,
  index: 1,
  details: 1,
  factors: 2,
  votes: 2,
  people: 2,
  map: 2,
};

/** The kinds that a first spin needs: all others, and their table, load with the first shard of theirs. */
export const FIRST_KINDS = {
  titles: {
    code: 1,
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
    sections: {
      scale: ['f32', 'any'],
      scaleOf: ['u8', 'any'],
      code: ['i8', 'any'],
    },
  },
  index: {
    code: 3,
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
} as const satisfies Record<string, { readonly code: number; readonly sections: Record<string, Section> }>;
