/** Tells Microsoft Advertising (Universal Event Tracking) what is granted. */
import type { Fermata } from "../core/fermata.ts";
import { isOptedOut } from "../core/policy/isOptedOut.ts";

/**
 * Pushes `default` with `ad_storage` denied at once, and an `update` whenever the grant of the service `microsoft_uet` changes, or
 * where that is not declared, of the category `advertising`. Without that category it stays denied, and after an opt-out of sale and
 * sharing. Its queue may be there before its tag.
 *
 * Calls: https://help.ads.microsoft.com/#apex/ads/en/60119/1 (its text as vendors of consent tools repeat it:
 * https://iubenda.com/en/help/169657-microsoft-universal-event-tracking-consent-mode; read 2026-11-26).
 *
 * @example microsoftUet()(Fermata);
 */
export function microsoftUet(): (consent: Pick<Fermata, "on">) => void {
  return (consent) => {
    let told: boolean | undefined;
    const tell = (isGranted: boolean) => {
      if (isGranted === told) return;
      const page = window as { uetq?: unknown[] };
      page.uetq ??= [];
      page.uetq.push("consent", told === undefined ? "default" : "update", {
        ad_storage: isGranted ? "granted" : "denied",
      });
      told = isGranted;
    };
    tell(false);
    consent.on("state", (state) => {
      const { microsoft_uet, advertising = false } = state.grants;
      tell((microsoft_uet ?? advertising) && !isOptedOut(state));
    });
  };
}
