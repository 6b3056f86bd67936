/**
 * The `k` rows with the highest score, best first; ties go to the lower row. Rows for which `allowed` is 0
 * are passed over; fewer than `k` come back when fewer are allowed. A heap of `k`: one pass, no sort of all.
 */
export function topK(scores: ArrayLike<number>, k: number, allowed?: Uint8Array): number[] {
  const heap: number[] = [];
  const worse = (a: number, b: number) => {
    const d = (scores[a] ?? 0) - (scores[b] ?? 0);
    return d < 0 || (d === 0 && a > b);
  };
  const sink = () => {
    for (let i = 0; ; ) {
      let child = 2 * i + 1;
      if (child >= heap.length) return;
      if (child + 1 < heap.length && worse(heap[child + 1] as number, heap[child] as number)) child++;
      if (!worse(heap[child] as number, heap[i] as number)) return;
      [heap[i], heap[child]] = [heap[child] as number, heap[i] as number];
      i = child;
    }
  };
  const lift = () => {
    for (let i = heap.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!worse(heap[i] as number, heap[parent] as number)) return;
      [heap[i], heap[parent]] = [heap[parent] as number, heap[i] as number];
      i = parent;
    }
  };
  for (let row = 0; row < scores.length; row++) {
    if (allowed && !allowed[row]) continue;
    if (heap.length < k) {
      heap.push(row);
      lift();
    } else if (k > 0 && worse(heap[0] as number, row)) {
      heap[0] = row;
      sink();
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1));
}
