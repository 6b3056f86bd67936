/**
 * The fields that a title's sparse features come from; the position is the code in the index shard.
 * `word` holds stems of the synopsis and the keywords, `title` stems of the title.
 */
export const FIELDS = [
  'word',
  'title',
  'keyword',
  'genre',
  'country',
  'director',
  'cast',
  'language',
  'type',
  'rating',
] as const;

export type Field = (typeof FIELDS)[number];
