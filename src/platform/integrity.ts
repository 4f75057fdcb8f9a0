/**
 * Integrity hashes of the files built beside the head part, by part name. Empty here: the build gives this module the
 * hashes of the files it has just written, so that the head part loads those and no others.
 */
export const integrity: Readonly<Record<string, string | undefined>> = {};
