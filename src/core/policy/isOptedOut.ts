/** Says whether a visitor has opted out of the sale and sharing of their data. Pure. */
import type { Snapshot } from "../consent/snapshot.ts";

/**
 * Says whether a visitor's data may be neither sold nor shared: they said so, or their browser says so by Global Privacy Control and they said
 * nothing against it.
 *
 * @param state its `gpc` is the signal that the site honours.
 */
export const isOptedOut = ({ choices, gpc }: Pick<Snapshot, "choices" | "gpc">): boolean =>
  !(choices.saleOrShare ?? !gpc);
