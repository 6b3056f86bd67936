import type { Choice } from '../../catalogue/filter.ts';

export type NameState = 'only' | 'not' | null;

/** Whether a name is asked for, kept out, or neither. */
export function stateOf({ include, exclude }: Choice, name: string): NameState {
  if (include.includes(name)) return 'only';
  return exclude.includes(name) ? 'not' : null;
}

/** The choice with `name` in `state`; said twice, it is taken back. */
export function choose(choice: Choice, name: string, state: 'only' | 'not'): Choice {
  const again = stateOf(choice, name) === state;
  const without = (names: readonly string[]) => names.filter((n) => n !== name);
  const put = (names: readonly string[], here: boolean) =>
    here && !again ? [...without(names), name] : without(names);
  return { include: put(choice.include, state === 'only'), exclude: put(choice.exclude, state === 'not') };
}
