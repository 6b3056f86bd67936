import { foldText } from '../../src/core/fold-text.ts';

/** What titles of two sources are compared by: letters and digits without accents, case and a leading article. */
export function titleKey(title: string): string {
  return foldText(title)
    .replace(/&/g, 'and')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) /, '');
}

/** Finds something by title and year: the same year first, then one year off, which release dates often are. */
export function byTitleAndYear<T>(
  all: readonly T[],
  of: (one: T) => { readonly title: string; readonly year: number | null },
): (title: string, year: number | null) => T | undefined {
  const found = new Map<string, T>();
  for (const one of all) {
    const { title, year } = of(one);
    const key = `${titleKey(title)}\n${year ?? ''}`;
    if (!found.has(key)) found.set(key, one);
  }
  return (title, year) => {
    const key = titleKey(title);
    const years = year === null ? [''] : [year, year - 1, year + 1];
    for (const y of years) {
      const one = found.get(`${key}\n${y}`);
      if (one !== undefined) return one;
    }
    return undefined;
  };
}
