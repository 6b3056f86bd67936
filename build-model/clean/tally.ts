/** Every repair that cleaning may make, in the words of the report; the key is how the code calls it. */
export const REPAIRS = {
  unseen: 'control, zero-width or direction characters removed',
  minutesInRating: 'minutes moved from the rating to the duration',
  duration: 'durations dropped that are no minutes or seasons, or do not fit the type',
  date: 'dates dropped that could not be read',
  prominence: 'prominences dropped that are not 1 to 10',
  votes: 'votes dropped that are no count with a mean from 0 to 10',
  listCut: 'lists cut to 255 names',
  idMade: 'ids made from title, year and type, because the row had none',
} as const;

export type Repair = keyof typeof REPAIRS;

/** Counts by name, in the order of first use. */
export class Tally<Name extends string> {
  readonly #counts = new Map<Name, number>();

  add(name: Name, by = 1): void {
    if (by > 0) this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
  }

  entries(): readonly (readonly [Name, number])[] {
    return [...this.#counts];
  }

  get(name: Name): number {
    return this.#counts.get(name) ?? 0;
  }
}
