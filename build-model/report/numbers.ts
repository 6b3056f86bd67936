/** `8807` as `8,807`: the same on every machine, whatever its locale. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Milliseconds as seconds. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

/** Line numbers as ranges: `4, 9, 12-15`. `lines` is rising. */
export function lineRanges(lines: readonly number[]): string {
  const ranges: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const from = lines[i] ?? 0;
    while (lines[i + 1] === (lines[i] ?? 0) + 1) i++;
    const to = lines[i] ?? 0;
    ranges.push(from === to ? String(from) : `${from}-${to}`);
  }
  return ranges.join(', ');
}
