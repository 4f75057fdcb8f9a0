/**
 * Integrity hashes of the files that this file fetches, by part name. Empty here: the build gives this module the
 * hashes of the files it has just written, so that those are loaded and no others.
 */
export const integrity: Readonly<Record<string, string | undefined>> = {};
