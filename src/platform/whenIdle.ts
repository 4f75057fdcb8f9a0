/** Runs work when the browser has nothing better to do; soon after, where a browser cannot tell. */
export function whenIdle(work: () => void): void {
  if (self.requestIdleCallback) self.requestIdleCallback(() => work());
  else setTimeout(work, 200);
}
