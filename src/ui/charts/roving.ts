/** Where a key leads from mark `at` of `marks`, `columns` a row; null for a key that leads nowhere. */
export function roving(key: string, at: number, marks: number, columns: number): number | null {
  const row = Math.max(1, columns);
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + (row < marks ? row : 1),
    ArrowUp: at - (row < marks ? row : 1),
    Home: 0,
    End: marks - 1,
  };
  const to = steps[key];
  if (to === undefined) return null;
  return to < 0 || to >= marks ? at : to;
}
