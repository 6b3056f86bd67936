import { failure } from '../errors.ts';

/** Rejects with `BackendLost` when `work` takes longer: a product on a lost context never settles by itself. */
export async function within<T>(work: Promise<T>, deadlineMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(failure('BackendLost', `No answer within ${deadlineMs / 1000} seconds.`)),
      deadlineMs,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
