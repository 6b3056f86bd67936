import { type Link, loss } from './link.ts';

/** Runs `run` after a time unless the answer is called first. */
export type Schedule = (run: () => void, ms: number) => () => void;

export const schedule: Schedule = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/**
 * Waits for a call under a deadline that starts anew at every `alive`. Rejects with a loss on the deadline or when the
 * worker is gone; a call on a dead worker never settles by itself.
 */
export async function watched<T>(
  link: Link,
  call: (alive: () => void) => Promise<T>,
  ms: number,
  after: Schedule,
): Promise<T> {
  let cancel = () => {};
  let expire = () => {};
  const late = new Promise<never>((_, reject) => {
    expire = () => reject(loss(`The background worker did not answer within ${ms / 1000} seconds.`));
  });
  const alive = () => {
    cancel();
    cancel = after(() => expire(), ms);
  };
  alive();
  try {
    return await Promise.race([call(alive), late, link.gone]);
  } finally {
    cancel();
    // A late sign of life must not start the clock again.
    expire = () => {};
  }
}
