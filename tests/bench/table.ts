/** Prints rows under a heading, the first column to the left, the others to the right. */
export function printTable(
  heading: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const all = [header, ...rows];
  const widths = header.map((_, i) => Math.max(...all.map((row) => (row[i] ?? '').length)));
  const line = (row: readonly string[]) =>
    widths.map((w, i) => (i === 0 ? (row[i] ?? '').padEnd(w) : (row[i] ?? '').padStart(w))).join('  ');
  console.log(`\n${heading}`);
  console.log(line(header));
  console.log(widths.map((w) => '-'.repeat(w)).join('  '));
  for (const row of rows) console.log(line(row));
}

const figures = new Intl.NumberFormat('en');

/** `12,345` */
export const grouped = (n: number): string => figures.format(Math.round(n));
