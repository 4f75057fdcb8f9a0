/**
 * Lets the browser do what waits, input first.
 *
 * @returns resolves in a task of its own.
 * @see https://wicg.github.io/scheduling-apis/#dom-scheduler-yield (read 2026-11-26)
 */
export function yieldToPage(): Promise<void> {
  const { scheduler } = self as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
