/**
 * Runs `task` just after it is asked for; asks that come before it starts are one, asks that come while it runs
 * become one more run. So many quick changes cost two runs, and the last of them counts.
 */
export function latest(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async () => {
    do {
      await Promise.resolve();
      again = false;
      await task();
    } while (again);
  };
  return () => {
    again = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}
