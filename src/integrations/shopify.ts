/** Tells Shopify's customer privacy API what is granted. */
import type { Fermata } from "../core/fermata.ts";
import { isOptedOut } from "../core/policy/isOptedOut.ts";

/** The visitor's answers, by Shopify's names. */
type Answers = Record<"preferences" | "analytics" | "marketing" | "sale_of_data", boolean>;

/** The parts of Shopify's global that are used. */
interface Shopify {
  loadFeatures?(features: readonly object[], done: (error?: unknown) => void): void;
  readonly customerPrivacy?: { setTrackingConsent(answers: Answers, done: () => void): void };
}

/**
 * Loads the customer privacy API and gives the visitor's answers once there is a decision, and at each change of them:
 * `preferences` as `functional`, `analytics` as `analytics`, `marketing` as `advertising`, `sale_of_data` as that unless the visitor has opted out of
 * sale and sharing, by Global Privacy Control too. Shopify keeps the answers in a cookie of its own, which is why an undecided visitor's are
 * not given: it takes its own defaults, which the shop sets by region.
 *
 * Calls: https://shopify.dev/docs/api/customer-privacy (read 2026-11-26).
 *
 * @example shopify()(Fermata);
 */
export function shopify(): (consent: Pick<Fermata, "on">) => void {
  return (consent) => {
    let answers: Answers | undefined;
    let told = "";
    const tell = () => {
      const { Shopify: shop } = window as { Shopify?: Shopify };
      const now = JSON.stringify(answers);
      if (!shop?.loadFeatures || !answers || told === now) return;
      told = now;
      shop.loadFeatures([{ name: "consent-tracking-api", version: "0.1" }], (error) => {
        // Another decision may have come while it was loaded: the last one counts.
        if (!error && answers) shop.customerPrivacy?.setTrackingConsent(answers, () => {});
      });
    };
    consent.on("state", (state) => {
      const { functional = false, analytics = false, advertising = false } = state.grants;
      if (state.decidedAt !== null || told)
        answers = {
          preferences: functional,
          analytics,
          marketing: advertising,
          sale_of_data: advertising && !isOptedOut(state),
        };
      tell();
    });
    // A script that loads later: its load event does not bubble, but is captured.
    document.addEventListener("load", tell, true);
  };
}
