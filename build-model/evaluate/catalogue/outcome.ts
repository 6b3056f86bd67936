/** One figure of a measurement without ratings. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** How many questions it is a mean of; 1 for a count. */
  readonly over: number;
  /** What each question gave, in a fixed order, for paired differences. */
  readonly each?: readonly number[];
}

/** What was measured, and what could not be, in sentences. */
export interface Outcome {
  readonly figures: readonly Figure[];
  readonly skipped: readonly string[];
}

/** A figure that is a mean over questions. */
export function figure(name: string, each: readonly number[]): Figure {
  const value = each.length ? each.reduce((a, b) => a + b, 0) / each.length : 0;
  return { name, value, over: each.length, each };
}

/** A figure that is a count. */
export function count(name: string, value: number): Figure {
  return { name, value, over: 1 };
}
