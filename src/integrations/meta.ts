/** Tells the Meta pixel what is granted. */
import type { Fermata } from "../core/fermata.ts";

/**
 * Calls `consent` with `revoke` or `grant`, at the start and whenever the grant of the service `meta_pixel` changes, or where that is
 * not declared, of the category `advertising`; without that category it stays revoked. A visitor whose browser sends
 * Global Privacy Control gets limited data use while it is not granted.
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
    let hasGpc = false;
    let told: boolean | undefined;
    const tell = () => {
      const { fbq } = window as { fbq?: (...details: unknown[]) => void };
      if (!fbq || told === isGranted) return;
      told = isGranted;
      if (hasGpc) fbq("dataProcessingOptions", isGranted ? [] : ["LDU"], 0, 0);
      fbq("consent", isGranted ? "grant" : "revoke");
    };
    consent.on("state", ({ grants, gpc }) => {
      isGranted = grants.meta_pixel ?? grants.advertising ?? false;
      hasGpc = gpc;
      tell();
    });
    tell();
    // A script that loads later: its load event does not bubble, but is captured.
    document.addEventListener("load", tell, true);
  };
}
