import { foldText } from '../src/core/fold-text.ts';

/** Number of single-letter insertions, deletions, swaps and changes between two words. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

// Names longer than this are data, not names; comparing them would only cost time.
const MAX_LENGTH = 64;

/** The known name that was most likely meant, or null when none is near (a third of its letters, at least two). */
export function nearestName(name: string, known: readonly string[]): string | null {
  const meant = foldText(name);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  if (meant === '' || meant.length > MAX_LENGTH) return null;
  for (const candidate of known) {
    if (candidate.length > MAX_LENGTH) continue;
    const distance = editDistance(meant, foldText(candidate));
    const near = Math.min(Math.max(2, Math.floor(meant.length / 3)), candidate.length - 1);
    if (distance <= near && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
