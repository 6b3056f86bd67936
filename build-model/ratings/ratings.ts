/** A film or series that was rated, as the ratings folder prints it. */
export interface Movie {
  /** The folder's own id. */
  readonly id: string;
  readonly title: string;
  readonly year: number | null;
  readonly genres: readonly string[];
  /** `tt0114709`, or null when the folder does not say. */
  readonly imdbId: string | null;
  readonly tmdbId: string | null;
}

/** One rating; `user` and `movie` are positions, `stars` 0.5 to 5. */
export interface Rating {
  readonly user: number;
  readonly movie: number;
  readonly stars: number;
}

/** A word or phrase that a user gave a movie. */
export interface Tag {
  readonly user: number;
  readonly movie: number;
  readonly text: string;
}

/** A folder of ratings, read. */
export interface Ratings {
  readonly users: number;
  readonly movies: readonly Movie[];
  readonly ratings: readonly Rating[];
  readonly tags: readonly Tag[];
  /** SHA-256 of every file that was read, by name: a run tells what it measured on. */
  readonly hashes: Readonly<Record<string, string>>;
}
