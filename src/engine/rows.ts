import type { TitleId } from '../catalogue/title.ts';

/** Ids to rows. Rows stay inside the engine; unknown ids, from an older catalogue or a link, are passed over. */
export interface Rows {
  of(id: TitleId): number | undefined;
  known(ids: readonly TitleId[]): number[];
}

export function openRows(ids: readonly string[]): Rows {
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const of = (id: TitleId) => rowOf.get(id);
  return { of, known: (list) => list.flatMap((id) => of(id) ?? []) };
}
