/** Rows of weighted terms that can be asked for the cosine to one of them, or to a query. */
export interface CosineIndex {
  toRow(row: number): Float64Array;
  /** The query's terms need not be of unit length; unknown ones count nothing but its length. */
  toQuery(query: ReadonlyMap<string, number>): Float64Array;
}

function unit(terms: ReadonlyMap<string, number>): [string, number][] {
  const norm = Math.sqrt([...terms.values()].reduce((sum, x) => sum + x * x, 0)) || 1;
  return [...terms].map(([term, x]) => [term, x / norm]);
}

/** Indexes rows of terms by term, each row at unit length. */
export function cosineIndex(rows: readonly ReadonlyMap<string, number>[]): CosineIndex {
  const units = rows.map(unit);
  const postings = new Map<string, { row: number; value: number }[]>();
  for (const [row, terms] of units.entries())
    for (const [term, value] of terms) {
      const list = postings.get(term) ?? [];
      postings.set(term, list);
      list.push({ row, value });
    }
  const ask = (terms: readonly [string, number][]) => {
    const out = new Float64Array(rows.length);
    for (const [term, by] of terms)
      for (const { row, value } of postings.get(term) ?? []) out[row] = (out[row] as number) + by * value;
    return out;
  };
  return { toRow: (row) => ask(units[row] ?? []), toQuery: (query) => ask(unit(query)) };
}
