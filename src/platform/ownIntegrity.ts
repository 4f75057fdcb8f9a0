/**
 * Integrity hashes of the files that the head part fetches, either of which a file may match: shorter than a hash by name. Empty here:
 * the build gives this module the hashes of the files it has just written, so that those are loaded and no others.
 * @see https://www.w3.org/TR/SRI/#multiple-hashes (read 2026-11-26)
 */
export const ownIntegrity = "";
