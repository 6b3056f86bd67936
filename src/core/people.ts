import { foldText } from './fold-text.ts';
import type { SparseIndex } from './sparse-index.ts';
import { lookUp } from './term-lookup.ts';
import { openTitleSearch, type TitleSearch } from './title-search.ts';
import { words } from './words.ts';

/** Names that one title alone has, by row: the index leaves them out, since they join nothing. */
export interface LoneNames {
  readonly names: readonly string[];
  /** The row of each name. */
  readonly rows: ArrayLike<number>;
}

/** Everybody who made a title or plays in one, by number. */
export interface People {
  readonly names: readonly string[];
  /** The titles of a person, rising. */
  rowsOf(person: number): readonly number[];
  /** People whose whole name is this, folded; then those whose last name it is. */
  called(phrase: string): { readonly whole: readonly number[]; readonly last: readonly number[] };
  readonly search: TitleSearch['search'];
}

/** Every name of two titles or more, and where its rows lie in the index: once as a director, once in a cast. */
function gather(index: SparseIndex, lone: LoneNames) {
  const people = new Map<string, { name: string; rows: number[] }>();
  const add = (name: string, rows: Iterable<number>) => {
    const key = foldText(name);
    const known = people.get(key);
    if (known) known.rows = [...new Set([...known.rows, ...rows])].sort((a, b) => a - b);
    else people.set(key, { name, rows: [...rows] });
  };
  for (const field of ['director', 'cast'] as const)
    for (let f = lookUp(index).firstOf(field); f < lookUp(index).lastOf(field); f++)
      add(index.terms[f] ?? '', index.postings.subarray(index.starts[f], index.starts[f + 1]));
  for (const [i, name] of lone.names.entries()) add(name, [lone.rows[i] ?? 0]);
  return [...people.values()];
}

function listBy(keys: readonly string[]): ReadonlyMap<string, number[]> {
  const lists = new Map<string, number[]>();
  for (const [person, key] of keys.entries()) {
    const list = lists.get(key);
    if (list) list.push(person);
    else lists.set(key, [person]);
  }
  return lists;
}

/** A name's words, folded, joined by blanks: what a typed name is compared with. */
export function nameKey(name: string): string {
  return words(name).join(' ');
}

/**
 * Opens the people of a catalogue: those of its index and `lone` ones. A search finds them as titles are found, those
 * of more titles first; a name that differs in case or accents only is one person, as far as a catalogue can tell.
 */
export function openPeople(index: SparseIndex, lone: LoneNames): People {
  const found = gather(index, lone);
  const names = found.map(({ name }) => name);
  const rows = found.map((person) => person.rows);
  const keys = names.map(nameKey);
  const whole = listBy(keys);
  const last = listBy(keys.map((key) => key.slice(key.lastIndexOf(' ') + 1)));
  const { search } = openTitleSearch(
    names,
    rows.map((list) => list.length),
  );
  return {
    names,
    rowsOf: (person) => rows[person] ?? [],
    called: (phrase) => ({ whole: whole.get(phrase) ?? [], last: last.get(phrase) ?? [] }),
    search,
  };
}
