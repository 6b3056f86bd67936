/** Puts what was found where the test reads it. */
export function tell(found: Promise<unknown>): void {
  found.then(
    (findings) => {
      document.body.textContent = JSON.stringify({ findings });
    },
    (error: unknown) => {
      document.body.textContent = JSON.stringify({ error: String(error) });
    },
  );
}
