/** Takes over what another page or tab of the site has decided. */
import type { Core } from "./parts.ts";
import { readOwnDecision } from "./readOwnDecision.ts";

/**
 * Looks at the cookie, and makes what it says the decision of this page, unless it is that already. A decision of this page that could not be
 * kept stays in force until a newer one is found.
 *
 * @returns whether something was taken over; listeners of `state` have been told then.
 */
export function takeStored(core: Core): boolean {
  const { stored: own, unkept } = core.known;
  const { stored, hiddenReason } = readOwnDecision(core.known);
  const isNewer = stored && (!own || stored.decidedAt > own.decidedAt);
  if (stored?.text === own?.text || (unkept && !isNewer)) return false;
  core.update({ stored, unkept: false, hiddenReason });
  return true;
}
