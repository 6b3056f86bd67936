/**
 * Checks of what storage holds, small enough for the first load (a schema library is five times the shelf).
 * A check says whether a value has a shape; what it says is what `sound` and the settings rely on.
 */
export type Check = (value: unknown) => boolean;

export const text: Check = (value) => typeof value === 'string';
export const name: Check = (value) => typeof value === 'string' && value !== '';
export const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
export const anything: Check = () => true;

export function oneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value);
}

export function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

export function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

/** An object whose own fields pass; fields that are not named are let be. */
export function shape(fields: Readonly<Record<string, Check>>): Check {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(
      ([field, check]) => Object.hasOwn(value, field) && check((value as Record<string, unknown>)[field]),
    );
}
