/** Tracks that have been told: one that fails on its own account is not asked for again. */
const woken = new WeakSet<Element>();

/**
 * Has text tracks load that were released late: Firefox does not look again at one that once stood there without an address, until its mode is
 * set anew. Elsewhere that changes nothing.
 */
export function wakeTracks(): void {
  for (const element of document.querySelectorAll<HTMLTrackElement>("track[data-src][src]")) {
    const { track, readyState, ERROR } = element;
    if (readyState !== ERROR || woken.has(element)) continue;
    woken.add(element);
    const { mode } = track;
    track.mode = "disabled";
    track.mode = mode;
  }
}
