/** Milliseconds over many runs. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
}

/** Median and 95th percentile of measured times, which it sorts. */
export function timingOf(times: number[]): Timing {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

/** Runs `work` once for each input, after a few unmeasured runs that let the compiler settle. */
export async function measure<T>(inputs: readonly T[], work: (input: T) => unknown): Promise<Timing> {
  for (const input of inputs.slice(0, Math.ceil(inputs.length / 5))) await work(input);
  const times: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    await work(input);
    times.push(performance.now() - start);
  }
  return timingOf(times);
}

/** Runs all of them in turn, round after round, so that a slow moment of the machine meets each alike. */
export async function sideBySide(
  contestants: readonly { readonly name: string; run(): unknown }[],
  rounds: number,
): Promise<Map<string, Timing>> {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = -2; round < rounds; round++)
    for (const { name, run } of contestants) {
      const start = performance.now();
      await run();
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  return new Map([...times].map(([name, all]) => [name, timingOf(all)]));
}

/** `0.42`, `12.3` */
export const ms = (n: number): string => n.toFixed(n < 10 ? 2 : 1);
