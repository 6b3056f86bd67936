import type { Searched } from '../core/answer-search.ts';
import { nameKey } from '../core/people.ts';
import { lookUp, termKey } from '../core/term-lookup.ts';
import { failure } from '../errors.ts';
import type { Asked, LinkedName } from './contract.ts';

type Linked = Asked['names'][number];

const KINDS: readonly LinkedName[] = ['person', 'country', 'genre', 'keyword', 'language'];
/** More names than a link of ours carries. */
const MOST = 8;

/** The names of a link, checked. Throws `BadRequest` for what is no list of names. */
export function linkedNames(names: Asked['names']): readonly Linked[] {
  const sound = (one: Linked) => KINDS.includes(one?.kind) && typeof one.name === 'string';
  if (!Array.isArray(names) || !names.every(sound))
    throw failure('BadRequest', 'The search cannot be read. Type it anew.');
  return names.slice(0, MOST);
}

/** 1 for every row that has the name, by row; a name that the catalogue does not know has none. */
export function flagsOf({ model, people }: Searched, { kind, name }: Linked): Uint8Array {
  const out = new Uint8Array(model.titles.rows);
  if (kind === 'person') {
    for (const person of people.called(nameKey(name)).whole)
      for (const row of people.rowsOf(person)) out[row] = 1;
    return out;
  }
  const { index } = model;
  const feature = lookUp(index).find(kind, termKey(name));
  if (feature !== undefined)
    for (let i = index.starts[feature] ?? 0; i < (index.starts[feature + 1] ?? 0); i++)
      out[index.postings[i] ?? 0] = 1;
  return out;
}
