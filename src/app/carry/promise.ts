/** Whether the browser has promised to keep what this site stores; null where it makes no promises. */
export async function promised(): Promise<boolean | null> {
  return (await navigator.storage?.persisted?.()) ?? null;
}

/** Asks for that promise, unless it was given. Some browsers ask the visitor, others decide by themselves. */
export async function askToKeep(): Promise<boolean | null> {
  const before = await promised();
  return before === false ? navigator.storage.persist() : before;
}
