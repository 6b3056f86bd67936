/**
 * An object with some methods of its own, every other passed on by name: a new question of the contract needs no line
 * here or in the client.
 */
export function forwarding<T extends object, K extends keyof T>(
  own: Pick<T, K>,
  pass: (name: string, args: readonly unknown[]) => unknown,
): T {
  return new Proxy(own, {
    get: (_, name) =>
      Reflect.get(own, name) ??
      // Whoever waits for it must not take it for a promise.
      (name === 'then' || typeof name === 'symbol'
        ? undefined
        : (...args: readonly unknown[]) => pass(name, args)),
  }) as T;
}
