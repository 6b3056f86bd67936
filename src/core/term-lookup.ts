import { FIELDS, type Field } from '../catalogue/fields.ts';
import { listStarts } from '../format/list-column.ts';
import { decodePlanes } from '../format/planes.ts';
import { GROUP_UNIT, type SparseIndex } from './sparse-index.ts';
import { words } from './words.ts';

/** What typed words need of an index; a spin without words does without. */
export interface TermLookup {
  /** Features of a field are numbered from `firstOf(field)` up to, not including, `lastOf(field)`. */
  firstOf(field: Field): number;
  lastOf(field: Field): number;
  /** The feature's number, or undefined; `term` is a `termKey`. */
  find(field: Field, term: string): number | undefined;
  /** Learned neighbours of feature `f`: `groupOf[groupStarts[f] .. groupStarts[f + 1])`, weights 0 to 1. */
  readonly groupStarts: Uint32Array;
  readonly groupOf: Uint32Array;
  readonly groupWeight: Float32Array;
}

const PLAIN_TERM = /^[a-z0-9]+$/;

/** What a term is looked up by: its words, folded, so that `slow-burn` is found by "Slow burn". */
export function termKey(term: string): string {
  return PLAIN_TERM.test(term) ? term : words(term).join(' ');
}

/** The first feature whose field is `code` or later; features come sorted by field. */
function lowerBound(fieldOf: Uint8Array, code: number): number {
  const at = fieldOf.findIndex((field) => field >= code);
  return at < 0 ? fieldOf.length : at;
}

function openLookup({ terms, fieldOf, groups }: SparseIndex): TermLookup {
  const byName = new Map<string, number>();
  for (const [f, term] of terms.entries()) byName.set(`${fieldOf[f]} ${termKey(term)}`, f);
  const borders = FIELDS.map((_, code) => lowerBound(fieldOf, code));
  const groupOf = decodePlanes(groups.groupOf);
  return {
    firstOf: (field) => borders[FIELDS.indexOf(field)] ?? 0,
    lastOf: (field) => borders[FIELDS.indexOf(field) + 1] ?? terms.length,
    find: (field, term) => byName.get(`${FIELDS.indexOf(field)} ${term}`),
    groupStarts: listStarts(groups.groupCount, groupOf.length),
    groupOf,
    groupWeight: Float32Array.from(groups.groupWeight, (n) => n / GROUP_UNIT),
  };
}

const opened = new WeakMap<SparseIndex, TermLookup>();

/** Opens an index for looking up; made once an index. Throws `ShardDamaged` when its parts do not fit together. */
export function lookUp(index: SparseIndex): TermLookup {
  const lookup = opened.get(index) ?? openLookup(index);
  opened.set(index, lookup);
  return lookup;
}
