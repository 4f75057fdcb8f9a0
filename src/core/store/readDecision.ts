/** Reads the decision from the first-party cookie. */
import { readCookies } from "../../platform/readCookies.ts";
import type { Decision } from "../consent/decision.ts";
import { findNewest } from "./decisionFormat.ts";

/**
 * Gives the newest valid decision among the cookies of a name: an old one of this host may stand beside a newer one of
 * the whole domain.
 *
 * @returns nothing when there is none that this version can read. Never throws.
 */
export function readDecision(name: string): Decision | undefined {
  return findNewest(readCookies(name));
}
