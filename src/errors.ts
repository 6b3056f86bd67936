/** The kinds of failure a person can meet. The kind is `error.name`: over Comlink only name, message and stack survive. */
export type ErrorKind =
  | 'BadData'
  | 'ShardDamaged'
  | 'ModelTooNew'
  | 'Offline'
  | 'StorageRefused'
  | 'BackendLost'
  | 'BadRequest';

/** Makes an error of a kind; `message` is a sentence that a person can act on. */
export function failure(kind: ErrorKind, message: string, cause?: unknown): Error {
  const error = new Error(message, cause === undefined ? undefined : { cause });
  error.name = kind;
  return error;
}

/** True when `error` is of `kind`, also after a trip over Comlink, where `instanceof` does not hold. */
export function isFailure(error: unknown, kind: ErrorKind): error is Error {
  return error instanceof Error && error.name === kind;
}
