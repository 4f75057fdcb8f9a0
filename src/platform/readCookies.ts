/**
 * Gives the values of all cookies of one name that this page can see: a host and its parent domains may each hold one.
 *
 * @returns the raw values in the browser's order; none when there is none, or when the page may not touch cookies.
 */
export function readCookies(name: string): string[] {
  try {
    return document.cookie.split("; ").flatMap((pair) => {
      const [key, value = ""] = pair.split("=");
      return key === name ? value : [];
    });
  } catch {
    // SecurityError in a frame without an origin.
    return [];
  }
}
