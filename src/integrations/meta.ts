/** Tells the Meta pixel what is granted. */
import type { Fermata } from "../core/fermata.ts";
import { isOptedOut } from "../core/policy/isOptedOut.ts";

/**
 * Calls `consent` with `revoke` or `grant`, at the start and whenever the grant of the service `meta_pixel` changes, or where that is
 * not declared, of the category `advertising`; without that category it stays revoked. A visitor who has opted out of sale and sharing, by
 * Global Privacy Control too, gets limited data use until they lift that.
 *
 * The pixel's own snippet leaves when a `fbq` is there already, so that no queue can be made for it: before it is there
 * nothing is called, and it is told when its script has loaded. Put this between the snippet's queue and `init`, or
 * hold the snippet until the grant.
 *
 * Calls: https://developers.facebook.com/docs/meta-pixel/implementation/gdpr and, for limited data use,
 * https://developers.facebook.com/docs/meta-pixel/implementation/data-processing-options (read 2026-11-26).
 *
 * @example meta()(Fermata);
 */
export function meta(): (consent: Pick<Fermata, "on">) => void {
  return (consent) => {
    let isGranted = false;
    let isLimited = false;
    let told: boolean | undefined;
    let wasLimited = false;
    const tell = () => {
      const { fbq } = window as { fbq?: (...details: unknown[]) => void };
      if (!fbq) return;
      // Before the grant, so that nothing is sent without it.
      if (isLimited !== wasLimited) fbq("dataProcessingOptions", isLimited ? ["LDU"] : [], 0, 0);
      if (isGranted !== told) fbq("consent", isGranted ? "grant" : "revoke");
      wasLimited = isLimited;
      told = isGranted;
    };
    consent.on("state", (state) => {
      isGranted = state.grants.meta_pixel ?? state.grants.advertising ?? false;
      isLimited = isOptedOut(state);
      tell();
    });
    tell();
    // A script that loads later: its load event does not bubble, but is captured.
    document.addEventListener("load", tell, true);
  };
}
