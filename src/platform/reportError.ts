/** Hands an error of the site's own code to the site's error tools, as if nobody had caught it. */
export function reportError(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
