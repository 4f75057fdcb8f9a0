/** What a page that saw a withdrawal leaves for the next one: whose leavings to sweep once more, in local storage under the cookie's name. */

/** Gives the ids of the services, divided by spaces; nothing where there is no mark. Never throws. */
export function readSweepMark(cookieName: string): string | undefined {
  try {
    return localStorage[cookieName];
  } catch {
    // SecurityError where storage is switched off, and null in some apps' views.
    return undefined;
  }
}

/** Adds services to the mark; takes it away for `null`. Never throws. */
export function writeSweepMark(cookieName: string, ids: readonly string[] | null): void {
  const known = readSweepMark(cookieName)?.split(" ") ?? [];
  try {
    if (ids) localStorage.setItem(cookieName, [...new Set([...known, ...ids])].join(" "));
    else localStorage.removeItem(cookieName);
  } catch {
    // SecurityError where storage is switched off, QuotaExceededError where it is full.
  }
}
