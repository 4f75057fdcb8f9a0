/** Tells the TikTok pixel what is granted. */
import type { Fermata } from "../core/fermata.ts";
import { isOptedOut } from "../core/policy/isOptedOut.ts";

/** TikTok's queue, a list of calls; its script adds a method for each. */
type TikTok = unknown[] & { grantConsent?: () => void; revokeConsent?: () => void };

/**
 * Holds the pixel at once, lets it go when the service `tiktok_pixel` is granted, or where that is not declared, the category
 * `advertising`, and revokes it when that is denied again. Without that category it stays held, and after an opt-out of sale and
 * sharing. The queue may be there before the pixel's tag.
 *
 * Calls: the methods `holdConsent`, `grantConsent` and `revokeConsent` that the pixel's own base code defers as entries of its queue
 * (https://analytics.tiktok.com/i18n/pixel/events.js; read 2026-11-26).
 *
 * @example tiktok()(Fermata);
 */
export function tiktok(): (consent: Pick<Fermata, "on">) => void {
  return (consent) => {
    const page = window as { ttq?: TikTok };
    page.ttq ??= [];
    page.ttq.push(["holdConsent"]);
    let told = false;
    consent.on("state", (state) => {
      const { tiktok_pixel, advertising = false } = state.grants;
      const isGranted = (tiktok_pixel ?? advertising) && !isOptedOut(state);
      if (isGranted === told) return;
      told = isGranted;
      const name = isGranted ? "grantConsent" : "revokeConsent";
      const { ttq } = page;
      if (ttq?.[name]) ttq[name]();
      else ttq?.push([name]);
    });
  };
}
