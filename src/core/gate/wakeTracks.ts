/**
 * Has text tracks load that were released late: Firefox does not look again at one that once stood there without an address, until its mode is
 * set anew. Elsewhere that changes nothing.
 */
export function wakeTracks(): void {
  for (const { track, readyState, ERROR } of document.querySelectorAll<HTMLTrackElement>("track[data-src]")) {
    if (readyState !== ERROR) continue;
    const { mode } = track;
    track.mode = "disabled";
    track.mode = mode;
  }
}
