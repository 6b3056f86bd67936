/** Added to the diagonal, as a share of its largest entry, so that directions that no title has divide nothing. */
const RIDGE = 1e-6;

/** Factors a symmetric positive matrix (n x n, its lower half is read) in place into L with `L L' = a`, nearly. */
export function factorise(a: Float64Array, n: number): void {
  let largest = 0;
  for (let i = 0; i < n; i++) largest = Math.max(largest, a[i * n + i] as number);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = (a[i * n + j] as number) + (i === j ? RIDGE * largest : 0);
      for (let k = 0; k < j; k++) sum -= (a[i * n + k] as number) * (a[j * n + k] as number);
      a[i * n + j] =
        i === j ? Math.sqrt(Math.max(sum, RIDGE * largest)) : sum / ((a[j * n + j] as number) || 1);
    }
}

/** Solves `L L' x = b`. */
export function solve(l: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  const x = b.slice();
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - (l[i * n + k] as number) * (x[k] as number);
    x[i] = (x[i] as number) / ((l[i * n + i] as number) || 1);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = (x[i] as number) - (l[k * n + i] as number) * (x[k] as number);
    x[i] = (x[i] as number) / ((l[i * n + i] as number) || 1);
  }
  return x;
}
