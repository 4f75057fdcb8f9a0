/** Tells Microsoft Clarity what is granted. */
import type { Fermata } from "../core/fermata.ts";
import { isOptedOut } from "../core/policy/isOptedOut.ts";

/** Clarity's own queue: a function that keeps its calls until the script replaces it. */
type Clarity = ((...details: unknown[]) => void) & { q?: unknown[] };

/**
 * Says at once that both kinds of storage are denied, and says it anew whenever one of them changes: `analytics_Storage` follows
 * the service `microsoft_clarity`, or where that is not declared, the category `analytics`; `ad_Storage` follows
 * `advertising`, and is denied without that category, without the service where that is declared, and after an opt-out of sale and
 * sharing.
 *
 * Calls: https://learn.microsoft.com/en-us/clarity/clarity-consent-api-v2 (read 2026-11-26).
 *
 * @example microsoftClarity()(Fermata);
 */
export function microsoftClarity(): (consent: Pick<Fermata, "on">) => void {
  return (consent) => {
    let told = "";
    const tell = (isAnalytics: boolean | undefined, isAds: boolean | undefined) => {
      const word = (isGranted: boolean | undefined) => (isGranted ? "granted" : "denied");
      const storage = { ad_Storage: word(isAds), analytics_Storage: word(isAnalytics) };
      const now = JSON.stringify(storage);
      if (now === told) return;
      told = now;
      const page = window as { clarity?: Clarity };
      const calls: unknown[] = [];
      const queue = function () {
        // biome-ignore lint/complexity/noArguments: Clarity's script finds arguments objects in its queue.
        calls.push(arguments);
      };
      page.clarity ??= Object.assign(queue, { q: calls });
      page.clarity("consentv2", storage);
    };
    tell(false, false);
    consent.on("state", (state) => {
      const { microsoft_clarity: own, analytics, advertising } = state.grants;
      tell(own ?? analytics, own !== false && advertising && !isOptedOut(state));
    });
  };
}
