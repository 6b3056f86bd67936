/** What may stand for an idea: a feature of the index and how well it does. */
export interface Meaning {
  readonly feature: number;
  readonly weight: number;
  /** From the use of words, not from the word itself. */
  readonly alike?: true;
}

/** One idea of a query: the words that say it and the features or rows that hold it. */
export interface Concept {
  readonly said: string;
  /** How much the idea counts: a rare word more than a common one. */
  readonly idf: number;
  readonly features: readonly Meaning[];
  /** 1 for each row that holds it, for ideas that are no feature: years and lengths. */
  readonly inside?: Uint8Array;
}
