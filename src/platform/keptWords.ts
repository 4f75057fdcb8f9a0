/** A few words in local storage, for the next page of the site to find. */

/** Gives them, divided by spaces; nothing where there are none. Never throws. */
export function readWords(key: string): string | undefined {
  try {
    return localStorage[key];
  } catch {
    // SecurityError where storage is switched off, and null in some apps' views.
    return undefined;
  }
}

/** Adds words to those that are there; takes all away for `null`. Never throws. */
export function writeWords(key: string, words: readonly string[] | null): void {
  const known = readWords(key)?.split(" ") ?? [];
  try {
    if (words) localStorage.setItem(key, [...new Set([...known, ...words])].join(" "));
    else localStorage.removeItem(key);
  } catch {
    // SecurityError where storage is switched off, QuotaExceededError where it is full.
  }
}
