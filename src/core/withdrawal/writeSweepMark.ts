/** What a page that is left after a withdrawal tells the next one: whose leavings to sweep once more. */

/** Gives the name of the mark: that of our own cookie with `_` after it. */
export const markOf = (own: string) => `${own}_`;

/**
 * Writes the mark: a cookie of the session, there from one page to the next alone. It has the format of a decision that denies these ids, so
 * that a page reads it with what it has.
 */
export function writeSweepMark(own: string, ids: readonly string[]): void {
  const secure = location.protocol === "https:" ? ";secure" : "";
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: the page is being left, and nothing that answers later would arrive.
    document.cookie = `${markOf(own)}=1.0.0.0.left.g.d-${ids.join("-")};path=/;samesite=lax${secure}`;
  } catch {
    // SecurityError in a frame without an origin.
  }
}
